import type { CodeOutcome } from '@feescope/core'
import { TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { Segments } from '../../app/Segments.tsx'
import { COMPONENTS, componentOf, parseModifiers } from './question.ts'
import type { Asking } from './use-question.ts'

interface ModifierFieldProps extends Asking {
  readonly rows: CodeOutcome['rows']
}

/** The row that pays (none, 26, TC, 53) and any other modifiers as text. */
export function ModifierField({ question, ask, rows }: ModifierFieldProps) {
  const component = componentOf(question.modifiers)
  const offered = rows.flatMap(({ modifier }) => (modifier === null ? [] : [modifier]))
  const shown = COMPONENTS.filter((name) => offered.includes(name) || name === component)
  const others = question.modifiers.filter((modifier) => modifier !== component)
  const askFor = (first: string, rest: readonly string[]) =>
    ask({ mod: [first, ...rest].filter(Boolean).join(' ') || undefined })
  return (
    <div>
      <span className="question-label" id="modifier-label">
        Modifier
      </span>
      <div className="question-modifiers">
        {shown.length > 0 ? (
          <Segments
            aria-labelledby="modifier-label"
            value={component ?? ''}
            data={[
              { value: '', label: 'None' },
              ...shown.map((value) => ({ value, label: value })),
            ]}
            onChange={(value) => askFor(value, others)}
          />
        ) : null}
        <OtherModifiers
          value={others.join(' ')}
          placeholder={shown.length > 0 ? 'Other: 50' : 'None'}
          onCommit={(text) => askFor(component ?? '', parseModifiers(text))}
        />
      </div>
    </div>
  )
}

interface OtherModifiersProps {
  readonly value: string
  readonly placeholder: string
  readonly onCommit: (text: string) => void
}

/** Asks when the field is left or Enter is pressed, not at each letter. */
function OtherModifiers({ value, placeholder, onCommit }: OtherModifiersProps) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const commit = (event?: FormEvent) => {
    event?.preventDefault()
    if (text.trim() !== value) onCommit(text)
  }
  return (
    <form onSubmit={commit} className="question-other">
      <TextInput
        aria-label="Other modifiers"
        placeholder={placeholder}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value.toUpperCase())}
        onBlur={() => commit()}
        spellCheck={false}
        autoComplete="off"
      />
    </form>
  )
}

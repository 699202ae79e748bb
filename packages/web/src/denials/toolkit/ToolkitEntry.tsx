import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { readClaimText } from '../../claim/procedure-text.ts'

interface ToolkitEntryProps {
  readonly codes: readonly string[]
  readonly onAsk: (codes: string) => void
}

/** The codes to make a toolkit for. */
export function ToolkitEntry({ codes, onAsk }: ToolkitEntryProps) {
  const [text, setText] = useState(codes.join(', '))
  const [mistake, setMistake] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const own = [...new Set((readClaimText(text) ?? []).map(({ code }) => code))]
    if (own.length === 0 || own.length > 40) return setMistake('Write 1 to 40 codes: 76120, 76000.')
    onAsk(own.join(','))
  }
  return (
    <form className="card denials-form no-print" aria-label="Codes" onSubmit={submit}>
      <TextInput
        className="wide"
        classNames={{ label: 'question-label' }}
        label="Codes you bill"
        placeholder="76120, 76000, 74230"
        value={text}
        error={mistake}
        spellCheck={false}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          setMistake(undefined)
        }}
      />
      <Button type="submit" className="actions">
        Make the toolkit
      </Button>
    </form>
  )
}

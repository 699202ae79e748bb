import { TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { parseModifiers } from '../code/question/question.ts'

interface LineModifiersProps {
  readonly name: string
  readonly modifiers: readonly string[]
  readonly onCommit: (modifiers: readonly string[]) => void
}

/** Modifiers of a line; taken over when the field is left or Enter is pressed. */
export function LineModifiers({ name, modifiers, onCommit }: LineModifiersProps) {
  const kept = modifiers.join(' ')
  const [text, setText] = useState(kept)
  const [mistake, setMistake] = useState(false)
  useEffect(() => {
    setText(kept)
    setMistake(false)
  }, [kept])
  const commit = (event?: FormEvent) => {
    event?.preventDefault()
    const typed = parseModifiers(text)
    const sound = typed.every((modifier) => /^[0-9A-Z]{2}$/.test(modifier))
    setMistake(!sound)
    if (sound && typed.join(' ') !== kept) onCommit(typed)
  }
  return (
    <form onSubmit={commit} className="line-modifiers">
      <TextInput
        aria-label={`Modifiers of ${name}`}
        placeholder="Modifiers"
        value={text}
        error={mistake ? 'Two characters each' : undefined}
        onChange={({ currentTarget }) => setText(currentTarget.value.toUpperCase())}
        onBlur={() => commit()}
        spellCheck={false}
        autoComplete="off"
      />
    </form>
  )
}

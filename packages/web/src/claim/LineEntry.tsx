import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { type Procedure, readClaimText } from './procedure-text.ts'

/** Adds lines typed or pasted: one code, or a whole claim. */
export function LineEntry({ onAdd }: { onAdd: (lines: readonly Procedure[]) => void }) {
  const [text, setText] = useState('')
  const [mistake, setMistake] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lines = readClaimText(text)
    if (!lines || lines.length === 0) {
      setMistake('Write codes with their modifiers and units: 76120-26, 97110-GPx3.')
      return
    }
    onAdd(lines)
    setText('')
  }
  return (
    <form onSubmit={submit} className="line-entry no-print">
      <TextInput
        aria-label="Add lines"
        placeholder="Add lines: 76120-26, 97110-GPx3"
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          setMistake(undefined)
        }}
        error={mistake}
        spellCheck={false}
        autoComplete="off"
      />
      <Button type="submit" leftSection={<IconPlus size={16} />}>
        Add
      </Button>
    </form>
  )
}

import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { readClaimText } from '../claim/procedure-text.ts'

interface OwnCodesProps {
  readonly codes: string | undefined
  readonly onChange: (codes: string | undefined) => void
}

/** The user's own list, pasted in any shape. */
export function OwnCodes({ codes, onChange }: OwnCodesProps) {
  const shown = (codes ?? '').split(',').filter(Boolean).join(' ')
  const [text, setText] = useState(shown)
  const [mistake, setMistake] = useState<string>()
  useEffect(() => setText(shown), [shown])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lines = readClaimText(text)
    if (!lines) {
      setMistake('Paste codes, separated by blanks, commas or line ends.')
      return
    }
    const own = [...new Set(lines.map(({ code }) => code))]
    onChange(own.length === 0 ? undefined : own.join(','))
  }
  return (
    <form onSubmit={submit} className="own-codes">
      <Textarea
        classNames={{ label: 'question-label' }}
        label="Only your codes"
        placeholder="76120 76000 99213"
        rows={2}
        value={text}
        error={mistake}
        spellCheck={false}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          setMistake(undefined)
        }}
      />
      <Button type="submit" variant="default">
        Show
      </Button>
      {codes === undefined ? null : (
        <Button variant="subtle" color="gray" onClick={() => onChange(undefined)}>
          All codes
        </Button>
      )}
    </form>
  )
}

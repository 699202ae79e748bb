import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { procedureText, readClaimText } from '../claim/procedure-text.ts'
import { useLocalValue } from '../settings/local-value.ts'
import { keptList } from './own-list.ts'

interface OwnCodesProps {
  readonly codes: string | undefined
  readonly onChange: (codes: string | undefined) => void
}

/** The user's own list, pasted in any shape, with how often each is done where that is known. */
export function OwnCodes({ codes, onChange }: OwnCodesProps) {
  const shown = (codes ?? '').split(',').filter(Boolean).join(' ')
  const [text, setText] = useState(shown)
  const [mistake, setMistake] = useState<string>()
  const kept = useLocalValue(keptList)
  useEffect(() => setText(shown), [shown])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lines = readClaimText(text)
    if (!lines) {
      setMistake('Paste codes, separated by blanks, commas or line ends.')
      return
    }
    const own = lines.map(procedureText).join(',')
    if (own !== '') keptList.write(own)
    onChange(own === '' ? undefined : own)
  }
  return (
    <form onSubmit={submit} className="own-codes">
      <Textarea
        classNames={{ label: 'question-label' }}
        label="Only your codes, with how often"
        placeholder="76120x120 76000-26x40 99213x900"
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
      {codes === undefined && kept !== undefined ? (
        <Button variant="subtle" onClick={() => onChange(kept)}>
          Your last list
        </Button>
      ) : null}
      {codes === undefined ? null : (
        <Button variant="subtle" color="gray" onClick={() => onChange(undefined)}>
          All codes
        </Button>
      )}
    </form>
  )
}

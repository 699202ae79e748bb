import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { readClaimText } from '../../claim/procedure-text.ts'
import type { LetterSearch } from './letter-search.ts'

interface LetterFormProps {
  readonly asked: LetterSearch
  readonly onAsk: (change: LetterSearch) => void
}

/** What was billed and how it was denied; never who the patient is. */
export function LetterForm({ asked, onAsk }: LetterFormProps) {
  const [lines, setLines] = useState((asked.lines ?? '').replaceAll(',', ', '))
  const [line, setLine] = useState(asked.line ?? '1')
  const [denial, setDenial] = useState(asked.denial ?? '')
  const [remarks, setRemarks] = useState(asked.remarks ?? '')
  const [decided, setDecided] = useState(asked.decided ?? '')
  const [mistake, setMistake] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!readClaimText(lines)?.length) return setMistake('Write codes: 76120, 76000-59.')
    onAsk({
      lines: lines.trim().replace(/[\s,;]+/g, ','),
      line: line === '1' ? undefined : line,
      denial: denial.trim().toUpperCase() || undefined,
      remarks: remarks.trim().toUpperCase() || undefined,
      decided: decided || undefined,
    })
  }
  return (
    <form className="card denials-form no-print" aria-label="What was denied" onSubmit={submit}>
      <TextInput
        className="wide"
        classNames={{ label: 'question-label' }}
        label="The claim as billed, all its lines"
        placeholder="76120, 76000-59"
        value={lines}
        error={mistake}
        spellCheck={false}
        required
        withAsterisk={false}
        onChange={({ currentTarget }) => {
          setLines(currentTarget.value)
          setMistake(undefined)
        }}
      />
      <TextInput
        classNames={{ label: 'question-label' }}
        label="Denied line"
        inputMode="numeric"
        pattern="[1-9][0-9]{0,2}"
        title="The number of the line, from 1"
        w="6.5rem"
        value={line}
        onChange={({ currentTarget }) => setLine(currentTarget.value)}
      />
      <TextInput
        classNames={{ label: 'question-label' }}
        label="Denied with"
        placeholder="CO-97"
        w="7rem"
        value={denial}
        required
        withAsterisk={false}
        onChange={({ currentTarget }) => setDenial(currentTarget.value)}
      />
      <TextInput
        classNames={{ label: 'question-label' }}
        label="Remark codes"
        placeholder="N519"
        w="8rem"
        value={remarks}
        onChange={({ currentTarget }) => setRemarks(currentTarget.value)}
      />
      <TextInput
        type="date"
        classNames={{ label: 'question-label' }}
        label="Remittance of"
        w="9.5rem"
        value={decided}
        onChange={({ currentTarget }) => setDecided(currentTarget.value)}
      />
      <Button type="submit" className="actions">
        Draft the letter
      </Button>
    </form>
  )
}

import './ComparePage.css'
import { Button, TextInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { PageHeading } from '../app/PageHeading.tsx'
import { WithToday } from '../app/WithToday.tsx'
import { type Procedure, procedureText, readClaimText } from '../claim/procedure-text.ts'
import { useTitle } from '../habits/use-title.ts'
import { PlaceBar } from '../place/PlaceBar.tsx'
import { usePlace } from '../place/use-place.ts'
import { CompareTable } from './CompareTable.tsx'
import { TogetherCard } from './TogetherCard.tsx'

/** Most codes side by side. */
const MOST = 6

/** Two to six codes side by side: what they are, what they pay, how they stand to each other. */
export function ComparePage() {
  useTitle('Compare')
  return <WithToday>{(today) => <DatedCompare today={today} />}</WithToday>
}

function DatedCompare({ today }: { today: string }) {
  const search = useSearch({ from: '/compare' })
  const navigate = useNavigate({ from: '/compare' })
  const asking = usePlace(today)
  const procedures = (readClaimText(search.codes ?? '') ?? []).slice(0, MOST)
  const setProcedures = (next: readonly Procedure[]) => {
    const codes = next.map(procedureText).join(',')
    navigate({
      search: (now) => ({ ...now, codes: codes === '' ? undefined : codes }),
      resetScroll: false,
    })
  }
  return (
    <div className="compare-page">
      <PageHeading of="/compare" />
      <PlaceBar asking={asking} />
      <CompareEntry
        room={MOST - procedures.length}
        onAdd={(added) => setProcedures([...procedures, ...added])}
        example={procedures.length === 0}
      />
      {procedures.length > 0 ? (
        <CompareTable
          procedures={procedures}
          place={asking.question}
          onRemove={(index) => setProcedures(procedures.filter((_, at) => at !== index))}
        />
      ) : null}
      {procedures.length > 1 ? (
        <TogetherCard procedures={procedures} place={asking.question} />
      ) : null}
    </div>
  )
}

interface CompareEntryProps {
  readonly room: number
  readonly onAdd: (procedures: readonly Procedure[]) => void
  readonly example: boolean
}

const EXAMPLE = '76120, 76000, 74230'

function CompareEntry({ room, onAdd, example }: CompareEntryProps) {
  const [text, setText] = useState('')
  const [mistake, setMistake] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const added = readClaimText(text) ?? []
    if (added.length === 0) return setMistake('Write codes: 76120, 76000-26.')
    if (added.length > room) return setMistake(`There is room for ${room} more.`)
    onAdd(added)
    setText('')
  }
  return (
    <form onSubmit={submit} className="compare-entry no-print">
      <TextInput
        aria-label="Codes to compare"
        placeholder="Add codes: 76120, 76000-26"
        value={text}
        error={mistake}
        disabled={room === 0}
        spellCheck={false}
        autoComplete="off"
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          setMistake(undefined)
        }}
      />
      <Button type="submit" disabled={room === 0}>
        Add
      </Button>
      {example ? (
        <Button variant="default" onClick={() => onAdd(readClaimText(EXAMPLE) ?? [])}>
          Try {EXAMPLE}
        </Button>
      ) : null}
    </form>
  )
}

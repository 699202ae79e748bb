import { NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { ROLES } from '../api/log.ts'
import type { FilterSearch } from './log-search.ts'

interface FilterFieldsProps {
  readonly search: FilterSearch
  readonly onChange: (change: Partial<FilterSearch>) => void
}

/** Half-typed years (0002, 0020 …) are days too; only these are asked about. */
const PLAUSIBLE = /^(?:19|20)\d{2}-\d{2}-\d{2}$/

/** A first or last day; asks when it is whole, or empty. */
export function DayField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (day: string | undefined) => void
}) {
  const [text, setText] = useState(value ?? '')
  useEffect(() => setText(value ?? ''), [value])
  return (
    <TextInput
      className="log-day"
      classNames={{ label: 'question-label' }}
      label={label}
      type="date"
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value)
        if (currentTarget.value === '') onChange(undefined)
        else if (PLAUSIBLE.test(currentTarget.value)) onChange(currentTarget.value)
      }}
    />
  )
}

/** A text that counts when the field is left or Enter is pressed. */
export function CommitField({
  label,
  value,
  placeholder,
  onChange,
}: {
  readonly label: string
  readonly value: string | undefined
  readonly placeholder?: string
  readonly onChange: (text: string | undefined) => void
}) {
  const [text, setText] = useState(value ?? '')
  useEffect(() => setText(value ?? ''), [value])
  const commit = () => {
    if (text.trim() !== (value ?? '')) onChange(text.trim() || undefined)
  }
  return (
    <TextInput
      className="log-short"
      classNames={{ label: 'question-label' }}
      label={label}
      placeholder={placeholder ?? ''}
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={commit}
      onKeyDown={({ key }) => {
        if (key === 'Enter') commit()
      }}
      spellCheck={false}
      autoComplete="off"
    />
  )
}

/** Which entries the page is about. */
export function FilterFields({ search, onChange }: FilterFieldsProps) {
  const { from, to, code, tag, site, role } = search
  const isFiltered = [from, to, code, tag, site, role].some((part) => part !== undefined)
  return (
    <details className="card log-filter no-print" open={isFiltered}>
      <summary>Filter</summary>
      <section className="question-bar" aria-label="Filter">
        <DayField label="From" value={search.from} onChange={(from) => onChange({ from })} />
        <DayField label="To" value={search.to} onChange={(to) => onChange({ to })} />
        <CommitField
          label="Code"
          placeholder="Any"
          value={search.code}
          onChange={(code) => onChange({ code: code?.toUpperCase() })}
        />
        <CommitField
          label="Tag"
          placeholder="Any"
          value={search.tag}
          onChange={(tag) => onChange({ tag })}
        />
        <NativeSelect
          classNames={{ label: 'question-label' }}
          label="Setting"
          value={search.site ?? ''}
          data={[
            { value: '', label: 'Any' },
            { value: 'facility', label: 'Facility' },
            { value: 'nonfacility', label: 'Office' },
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChange({ site: value === 'facility' || value === 'nonfacility' ? value : undefined })
          }
        />
        <NativeSelect
          classNames={{ label: 'question-label' }}
          label="Role"
          value={search.role ?? ''}
          data={[{ value: '', label: 'Any' }, ...ROLES]}
          onChange={({ currentTarget: { value } }) =>
            onChange({ role: ROLES.find((role) => role.value === value)?.value })
          }
        />
      </section>
    </details>
  )
}

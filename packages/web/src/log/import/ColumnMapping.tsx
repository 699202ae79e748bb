import { NativeSelect } from '@mantine/core'
import type { ImportField, ImportPreview } from '../../api/log.ts'

const NAMES = {
  date: 'Day (needed)',
  code: 'Code (needed)',
  modifiers: 'Modifiers',
  units: 'Units',
  setting: 'Setting',
  role: 'Role',
  caseNumber: 'Case of the day',
  tag: 'Tag',
  note: 'Note',
} as const satisfies Readonly<Record<ImportField, string>>

const FIELDS = Object.keys(NAMES) as readonly ImportField[]

interface ColumnMappingProps {
  readonly preview: ImportPreview
  readonly onChange: (field: ImportField, heading: string | undefined) => void
}

/** Which column holds what; the usual headings are found by themselves. */
export function ColumnMapping({ preview, onChange }: ColumnMappingProps) {
  const { headings, columns, missing } = preview
  const choices = [...new Set(headings)].filter((heading) => heading.trim() !== '')
  return (
    <fieldset className="column-mapping">
      <legend className="hidden-visually">Columns</legend>
      {FIELDS.map((field) => (
        <NativeSelect
          key={field}
          classNames={{ label: 'question-label' }}
          label={NAMES[field]}
          value={columns[field] ?? ''}
          error={missing.includes(field)}
          data={[{ value: '', label: 'Not in the file' }, ...choices]}
          onChange={({ currentTarget: { value } }) => onChange(field, value || undefined)}
        />
      ))}
    </fieldset>
  )
}

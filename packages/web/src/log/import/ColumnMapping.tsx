import { NativeSelect } from '@mantine/core'
import { IMPORT_FIELDS, type ImportField, type ImportPreview } from '../../api/log.ts'

const NAMES: Readonly<Record<ImportField, string>> = {
  date: 'Day (needed)',
  code: 'Code (needed)',
  modifiers: 'Modifiers',
  units: 'Units',
  setting: 'Setting',
  role: 'Role',
  caseNumber: 'Case of the day',
  tag: 'Tag',
  note: 'Note',
}

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
      {IMPORT_FIELDS.map((field) => (
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

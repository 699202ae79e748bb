import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import {
  changeEntries,
  type ImportField,
  type ImportOutcome,
  type ImportPreview,
  sendLogFile,
  useLogChange,
} from '../api/log.ts'
import { FileField } from './FileField.tsx'
import { ColumnMapping } from './import/ColumnMapping.tsx'
import { PreviewTable } from './import/PreviewTable.tsx'
import { LogPage } from './LogPage.tsx'
import { Refused } from './Refused.tsx'

type Columns = Partial<Record<ImportField, string>>

/** A file into the log: its columns, a look at the first rows, then all as one act. */
export function ImportPage() {
  const [file, setFile] = useState<File>()
  const [columns, setColumns] = useState<Columns>({})
  const preview = useMutation({
    mutationFn: (asked: { file: File; columns: Columns }) =>
      sendLogFile<ImportPreview>('import/preview', asked.file, asked.columns),
  })
  const send = useLogChange((asked: { file: File; columns: Columns }) =>
    sendLogFile<ImportOutcome>('import', asked.file, asked.columns),
  )
  const look = (next: File, mapping: Columns) => {
    setFile(next)
    setColumns(mapping)
    send.reset()
    preview.mutate({ file: next, columns: mapping })
  }
  const seen = preview.data
  return (
    <LogPage
      title="Import"
      lead="A spreadsheet, a CSV or an 837P. Only the columns of the log are read: no name, birth date, account or diagnosis is taken from any file."
    >
      <section className="card" aria-label="File">
        <FileField
          label="Choose a file"
          hint="CSV, XLSX or 837P; or drop it here"
          onFile={(next) => look(next, {})}
        />
        <Refused error={preview.error} />
      </section>
      {file && seen && !send.data ? (
        <section className="card" aria-labelledby="preview-title">
          <h2 className="card-title" id="preview-title">
            {file.name}: {FORMATS[seen.format]}
          </h2>
          {seen.format === '837p' ? (
            <p className="quiet survey-lead">
              Service lines become entries: first day, code, modifiers, units and setting. The lines
              of one claim on one day are a case. Every line counts as yours, whoever furnished it:
              choose a file of your own claims.
            </p>
          ) : (
            <ColumnMapping
              preview={seen}
              onChange={(field, heading) => {
                const { [field]: _, ...others } = columns
                look(file, heading === undefined ? others : { ...others, [field]: heading })
              }}
            />
          )}
          <PreviewTable preview={seen} />
          {seen.missing.length > 0 ? (
            <p className="log-refused" role="alert">
              Say which column holds the {seen.missing.join(' and the ')}.
            </p>
          ) : null}
          <Button
            className="import-button"
            disabled={seen.missing.length > 0}
            loading={send.isPending}
            onClick={() => send.mutate({ file, columns })}
          >
            Import the file
          </Button>
          <Refused error={send.error} />
        </section>
      ) : null}
      {send.data ? <Outcome outcome={send.data} name={file?.name ?? ''} /> : null}
    </LogPage>
  )
}

const FORMATS = { csv: 'a CSV', xlsx: 'a spreadsheet', '837p': 'claims (837P)' } as const

function Outcome({ outcome, name }: { readonly outcome: ImportOutcome; readonly name: string }) {
  const { batchId, read, imported, rejected, rejects, duplicates, alreadyImported } = outcome
  const undo = useLogChange(() => changeEntries('undo', { batchId }))
  if (alreadyImported) {
    return (
      <section className="card" role="status">
        <h2 className="card-title">{name} was imported before</h2>
        <p>Its content is in the log already; nothing was added.</p>
      </section>
    )
  }
  return (
    <section className="card" aria-labelledby="outcome-title">
      <div role="status">
        <h2 className="card-title" id="outcome-title">
          {undo.isSuccess
            ? `${undo.data.ids.length} entries taken back`
            : `${imported} of ${read} rows imported`}
        </h2>
      </div>
      {duplicates > 0 ? (
        <p className="added-duplicate">
          {duplicates} look like entries that were there before. Both count; undo the import if it
          was logged by hand already.
        </p>
      ) : null}
      <div className="log-form">
        {undo.isSuccess || imported === 0 ? null : (
          <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate(undefined)}>
            Undo the import
          </Button>
        )}
        <Link to="/log/dashboard">See the dashboard</Link>
        <Link to="/log">See the entries</Link>
      </div>
      {rejected > 0 ? (
        <details open className="chart-table">
          <summary>{rejected} rows could not be read</summary>
          <ul className="plain-list">
            {rejects.slice(0, 100).map(({ line, column, reason }) => (
              <li key={`${line} ${column}`}>
                Line {line}
                {column === '' ? '' : `, ${column}`}: {reason}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

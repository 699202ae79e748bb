import { NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type SurveyRow, sendLogFile, useLogChange } from '../../api/log.ts'
import { TableScroll } from '../../app/TableScroll.tsx'
import { FileField } from '../FileField.tsx'
import { Refused } from '../Refused.tsx'

interface SurveyOutcome {
  readonly imported: number
  readonly rejects: readonly { readonly line: number; readonly reason: string }[]
}

/** Takes in the user's own table, and shows those held. */
export function SurveyImport({ rows }: { readonly rows: readonly SurveyRow[] }) {
  const [source, setSource] = useState('')
  const [year, setYear] = useState(2025)
  const send = useLogChange((file: File) =>
    sendLogFile<SurveyOutcome>('surveys', file, { source: source.trim(), year: String(year) }),
  )
  const ready = source.trim() !== ''
  return (
    <section className="card" aria-labelledby="surveys-title">
      <h2 className="card-title" id="surveys-title">
        Your own survey table
      </h2>
      <p className="quiet survey-lead">
        CSV or XLSX with a specialty column and percentile columns as MGMA, AMGA or SullivanCotter
        name them: 10th, 25th, median, 75th, 90th. A column “measure” tells work RVUs from dollars.
      </p>
      <div className="log-form">
        <TextInput
          classNames={{ label: 'question-label' }}
          label="Whose table"
          placeholder="MGMA"
          maxLength={80}
          value={source}
          onChange={({ currentTarget: { value } }) => setSource(value)}
        />
        <NumberInput
          className="log-short"
          classNames={{ label: 'question-label' }}
          label="Year"
          min={1990}
          max={2100}
          value={year}
          onChange={(value) => setYear(Number(value))}
        />
      </div>
      {ready ? (
        <FileField
          label="Choose the table"
          hint="or drop it here"
          onFile={(file) => send.mutate(file)}
        />
      ) : (
        <p className="quiet survey-lead">Say whose table it is, then choose the file.</p>
      )}
      <p role="status" className="log-saved">
        {send.data ? `${send.data.imported} rows taken in.` : null}
      </p>
      {send.data?.rejects.map(({ line, reason }) => (
        <p key={line} className="log-refused">
          Line {line}: {reason}
        </p>
      ))}
      <Refused error={send.error} />
      {rows.length === 0 ? null : (
        <TableScroll name="Survey rows held">
          <table className="numbers">
            <thead>
              <tr>
                <th scope="col">Specialty</th>
                <th scope="col">Measure</th>
                <th scope="col">Source</th>
                {POINTS.map((point) => (
                  <th key={point} scope="col" className="number">
                    {point}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ source: from, surveyYear, specialty, metric, percentiles }) => (
                <tr key={`${from} ${surveyYear} ${specialty} ${metric}`}>
                  <th scope="row">{specialty}</th>
                  <td>{metric}</td>
                  <td>
                    {from} {surveyYear}
                  </td>
                  {POINTS.map((point) => (
                    <td key={point} className="number">
                      {percentiles[point] ?? '–'}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  )
}

const POINTS = ['p10', 'p25', 'p50', 'p75', 'p90'] as const

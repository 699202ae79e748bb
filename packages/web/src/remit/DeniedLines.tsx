import type { RemitLine } from '../api/remit.ts'
import { CsvButton } from '../habits/CsvButton.tsx'
import { DeniedLine } from './DeniedLine.tsx'

/** Most denials shown; the file has them all. */
const SHOWN = 50

interface DeniedLinesProps {
  readonly lines: readonly RemitLine[]
  /** Day of the remittance, where it is one. */
  readonly decided: string | null
}

/** Denied lines beside what explains them, most dollars first. */
export function DeniedLines({ lines, decided }: DeniedLinesProps) {
  return (
    <section className="card" aria-labelledby="denied-title">
      <div className="card-head">
        <h2 className="card-title" id="denied-title">
          Denied
        </h2>
        {lines.length > 0 ? (
          <CsvButton name="remittance-denied" what="denied lines" rows={() => csvRows(lines)} />
        ) : null}
      </div>
      {lines.length === 0 ? <p className="quiet small">No line was denied.</p> : null}
      <ul className="denied-list">
        {lines.slice(0, SHOWN).map((line) => (
          <DeniedLine key={line.segment} line={line} decided={decided} />
        ))}
      </ul>
      {lines.length > SHOWN ? (
        <p className="quiet small">And {lines.length - SHOWN} more; the CSV has them all.</p>
      ) : null}
    </section>
  )
}

function csvRows(lines: readonly RemitLine[]) {
  const header = [
    ...['claim', 'line', 'date', 'code', 'modifiers', 'charge', 'at stake', 'reason', 'remarks'],
    ...['verdict', 'appeal', 'because', 'what to do', 'deadline'],
  ]
  return [
    header,
    ...lines.map((line) => [
      ...[line.claimId, line.line, line.date, line.code, line.modifiers.join(' '), line.charge],
      ...[line.atStake, line.denial?.reasons.join(' ') ?? null],
      line.denial?.remarks.join(' ') ?? null,
      line.denial?.verdict ?? null,
      line.denial?.appeal ? 'yes' : 'no',
      line.denial?.because ?? null,
      line.denial?.actions.join(' | ') ?? null,
      line.deadline?.date ?? null,
    ]),
  ]
}

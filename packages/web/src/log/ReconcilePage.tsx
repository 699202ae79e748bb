import { useMutation } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { type Reconciliation, sendLogFile } from '../api/log.ts'
import { Segments } from '../app/Segments.tsx'
import { TableScroll } from '../app/TableScroll.tsx'
import { WithToday } from '../app/WithToday.tsx'
import { formatDate } from '../format/date.ts'
import { CsvButton } from '../habits/CsvButton.tsx'
import { FileField } from './FileField.tsx'
import { DayField } from './FilterFields.tsx'
import { LogPage } from './LogPage.tsx'
import type { ReconcileKind, ReconcileSearch } from './log-search.ts'
import { Refused } from './Refused.tsx'
import { useAsk } from './use-log-search.ts'
import { signedWork, workText } from './work-text.ts'

/** The employer's report against the log. */
export function ReconcilePage() {
  return (
    <LogPage
      title="Reconcile"
      lead="Your employer’s wRVU report against your log, line by line: what is missing, extra or different, and why. The report is not kept."
    >
      <WithToday>{(today) => <Reconcile today={today} />}</WithToday>
    </LogPage>
  )
}

function Reconcile({ today }: { readonly today: string }) {
  const search = useSearch({ from: '/log/reconcile' })
  const ask = useAsk<ReconcileSearch>()
  const from = search.from ?? `${today.slice(0, 7)}-01`
  const to = search.to ?? today
  const send = useMutation({
    mutationFn: ({ file, ...days }: { file: File; from: string; to: string }) =>
      sendLogFile<Reconciliation>('reconcile', file, days),
  })
  return (
    <>
      <section className="card question-bar" aria-label="Report">
        <DayField label="From" value={from} onChange={(day) => ask({ from: day })} />
        <DayField label="To" value={to} onChange={(day) => ask({ to: day })} />
        <FileField
          label="Choose the report"
          hint="CSV or XLSX with a date, a code and a wRVU column"
          onFile={(file) => send.mutate({ file, from, to })}
        />
      </section>
      <Refused error={send.error} />
      {send.data ? (
        <Differences
          answer={send.data}
          file={send.variables?.file.name ?? ''}
          kind={search.kind}
          onKind={(kind) => ask({ kind })}
        />
      ) : (
        <section className="card" aria-label="How it works">
          <p className="quiet">
            Take the days the report covers and drop it here. Each line is matched with an entry of
            the same day and code; modifiers and credit are then compared with your{' '}
            <Link to="/log/credit">credit policy</Link>.
          </p>
        </section>
      )}
    </>
  )
}

const KINDS = [
  { value: 'missing', label: 'Missing', meaning: 'in your log, not in the report' },
  { value: 'extra', label: 'Extra', meaning: 'in the report, not in your log' },
  { value: 'different', label: 'Different', meaning: 'in both, credited otherwise' },
] as const

interface DifferencesProps {
  readonly answer: Reconciliation
  readonly file: string
  readonly kind: ReconcileKind | undefined
  readonly onKind: (kind: ReconcileKind | undefined) => void
}

function Differences({ answer, file, kind, onKind }: DifferencesProps) {
  const { agreeing, mine, theirs, differences, rejects } = answer
  const shown = differences.filter((each) => kind === undefined || each.kind === kind)
  const count = (value: ReconcileKind) => differences.filter((each) => each.kind === value).length
  return (
    <section className="card" aria-labelledby="differences-title">
      <div className="card-head">
        <div role="status">
          <h2 className="card-title" id="differences-title">
            {differences.length === 0
              ? `All ${agreeing} lines agree`
              : `${differences.length} lines differ, ${agreeing} agree`}
          </h2>
        </div>
        <CsvButton
          name="feescope-reconciliation"
          what="what differs"
          rows={() => [
            ['kind', 'date', 'code', 'modifiers', 'mine', 'theirs', 'explanation', 'report line'],
            ...differences.map((each) => [
              each.kind,
              each.date,
              each.code,
              each.modifiers.join(' '),
              each.mine,
              each.theirs,
              each.explanation,
              each.line,
            ]),
          ]}
        />
      </div>
      <dl className="facts reconcile-facts">
        <div>
          <dt>Your log</dt>
          <dd>{workText(mine)}</dd>
        </div>
        <div>
          <dt>The report</dt>
          <dd>{workText(theirs)}</dd>
        </div>
        <div>
          <dt>Report less log</dt>
          <dd>{signedWork(lessOf(theirs, mine))}</dd>
        </div>
      </dl>
      {differences.length === 0 ? null : (
        <>
          <Segments
            className="reconcile-kinds"
            aria-label="Lines shown"
            value={kind ?? ''}
            data={[
              { value: '', label: `All ${differences.length}` },
              ...KINDS.map(({ value, label }) => ({ value, label: `${label} ${count(value)}` })),
            ]}
            onChange={(value) => onKind(KINDS.find((each) => each.value === value)?.value)}
          />
          <TableScroll name="Lines that differ">
            <table className="numbers reconcile">
              <thead>
                <tr>
                  <th scope="col">Line</th>
                  <th scope="col" className="number">
                    Log
                  </th>
                  <th scope="col" className="number">
                    Report
                  </th>
                  <th scope="col">Why</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((each) => (
                  <tr key={`${each.kind} ${each.date} ${each.code} ${each.line} ${each.mine}`}>
                    <th scope="row">
                      <span className="code">{[each.code, ...each.modifiers].join('-')}</span>
                      <span className="quiet reconcile-label">
                        {formatDate(each.date)} {each.label}
                      </span>
                    </th>
                    <td className="number">{each.mine === null ? '–' : workText(each.mine)}</td>
                    <td className="number">{each.theirs === null ? '–' : workText(each.theirs)}</td>
                    <td>
                      <span className="tag" data-kind={each.kind}>
                        {KINDS.find(({ value }) => value === each.kind)?.label}
                      </span>{' '}
                      {each.explanation}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </>
      )}
      <p className="chart-note quiet">
        {file}
        {rejects.length > 0
          ? `: ${rejects.length} lines could not be read (${rejects
              .slice(0, 5)
              .map(({ line, reason }) => `line ${line}: ${reason}`)
              .join('; ')})`
          : ': every line was read'}
        .
      </p>
    </section>
  )
}

/** Hundred-thousandths at most are lost to nobody: both have six decimals. */
function lessOf(a: string, b: string): string {
  return ((Math.round(Number(a) * 1e6) - Math.round(Number(b) * 1e6)) / 1e6).toString()
}

import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { saveBlob } from '../api/files.ts'
import type { RemitAnswer } from '../api/remit.ts'
import { CausesChart } from './CausesChart.tsx'
import { DeniedLines } from './DeniedLines.tsx'
import { LinesTable } from './LinesTable.tsx'
import { TotalsCard } from './TotalsCard.tsx'
import { Worklist } from './Worklist.tsx'

interface ReviewProps {
  readonly review: RemitAnswer
  /** Asks for every line as CSV. */
  readonly csv: () => Promise<Response>
}

/** What was found: sums, causes, and the lines to work on. */
export function Review({ review, csv }: ReviewProps) {
  const of = (verdict: string) => review.lines.filter((line) => line.verdict === verdict)
  return (
    <>
      <TotalsCard review={review} />
      <CausesChart causes={review.totals.byCause} />
      <Worklist review={review} />
      <LinesTable
        title="Paid too little"
        lines={of('underpaid')}
        empty="No line was paid too little."
      />
      <DeniedLines
        lines={of('denied')}
        decided={review.payments.length === 1 ? (review.payments[0]?.date ?? null) : null}
      />
      <LinesTable title="Paid too much" lines={of('overpaid')} empty="No line was paid too much." />
      <NotChecked review={review} />
      <p className="denial-actions no-print">
        <Button
          variant="default"
          leftSection={<IconDownload size={17} stroke={1.75} />}
          onClick={async () => saveBlob(await (await csv()).blob(), 'remittance-review.csv')}
        >
          Every line as CSV
        </Button>
        {review.omitted > 0 ? (
          <span className="small">
            {review.omitted.toLocaleString('en-US')} lines with fewer dollars are in the file only.
          </span>
        ) : null}
      </p>
    </>
  )
}

/** Lines nothing can be said of, each reason once, and what of the files could not be read. */
function NotChecked({ review }: { review: RemitAnswer }) {
  const reasons = new Map<string, number>()
  for (const { verdict, reason } of review.lines) {
    if (verdict === 'not-checked' && reason) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  const issues = review.issues.slice(0, 20)
  if (reasons.size + issues.length + review.notes.length === 0) return null
  return (
    <section className="card" aria-labelledby="not-checked">
      <h2 className="card-title" id="not-checked">
        Not checked, and worth knowing
      </h2>
      <ul className="plain-list">
        {review.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        {[...reasons].map(([reason, count]) => (
          <li key={reason}>
            {count} {count === 1 ? 'line' : 'lines'}: {reason}
          </li>
        ))}
        {issues.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      {review.issues.length > issues.length ? (
        <p className="quiet small">And {review.issues.length - issues.length} more of this kind.</p>
      ) : null}
    </section>
  )
}

import type { Dispute } from '../api/advice.ts'
import { CitationLine } from '../code/guide/CitationLine.tsx'
import { formatDate } from '../format/date.ts'

const STANDING: Readonly<Record<string, string>> = {
  'in-force': 'in force',
  disputed: 'disputed',
  withdrawn: 'withdrawn',
  ended: 'ended',
}

/** What others claim, with rank and date, and what stands against it. */
export function Disputes({ disputed }: { disputed: readonly Dispute[] }) {
  if (disputed.length === 0) return null
  return (
    <section className="card" aria-labelledby="disputes-title">
      <h2 className="card-title" id="disputes-title">
        Disputed
      </h2>
      <ul className="disputes">
        {disputed.map(({ claim, against, date, standing, citation }) => (
          <li key={claim} className="dispute">
            <p>
              <span className="tag" data-standing={standing}>
                {STANDING[standing] ?? standing}
              </span>{' '}
              {claim}
            </p>
            {against === '' ? null : (
              <p>
                <b>Against it:</b> {against}
              </p>
            )}
            <CitationLine citation={citation} suffix={`from ${formatDate(date)}`} />
          </li>
        ))}
      </ul>
    </section>
  )
}

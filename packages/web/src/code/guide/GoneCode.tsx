import './guide.css'
import type { Guide } from '../../api/guide.ts'
import { formatDate } from '../../format/date.ts'
import { RelatedCard } from './RelatedCard.tsx'

/** A code that has no price on the day but is known: what it was, until when, what took its place. */
export function GoneCode({ guide }: { guide: Guide }) {
  const { code, label, plain, validity, history, related } = guide
  return (
    <>
      <section className="card about" aria-labelledby="gone-title">
        <h2 className="refused-title" id="gone-title">
          {titleOf(guide)}
        </h2>
        <p>
          {code} was: {label}. {plain}
        </p>
        {validity.note === null ? null : <p>{validity.note}</p>}
        {history.length > 0 ? (
          <ul className="plain-list">
            {history.map(({ date, change }) => (
              <li key={date}>
                {formatDate(date)}: {change}
              </li>
            ))}
          </ul>
        ) : null}
      </section>
      {related.length > 0 ? <RelatedCard outcome={{ related }} /> : null}
    </>
  )
}

function titleOf({ code, validity }: Guide): string {
  const { on, from, to } = validity
  if (on === 'not-yet') return `${code} begins on ${formatDate(from ?? '')}`
  return `${code} is gone: its last day was ${formatDate(to ?? '')}`
}

import { Link } from '@tanstack/react-router'
import type { CodeGroup } from '../../api/log.ts'

/** The codes a student has met, each with the way to what it is. */
export function LearnedCodes({ codes }: { readonly codes: readonly CodeGroup[] }) {
  if (codes.length === 0) return null
  const ordered = codes.toSorted((a, b) => b.entries - a.entries)
  return (
    <section className="card" aria-labelledby="learned-title">
      <h2 className="card-title" id="learned-title">
        Codes you have met
      </h2>
      <ul className="learned">
        {ordered.map(({ code, label, category, entries }) => (
          <li key={code}>
            <Link to="/code/$code" params={{ code }} className="learned-card">
              <b className="code">{code}</b>
              <span>{label ?? 'What it is'}</span>
              <span className="quiet">
                {category}, {entries === 1 ? 'once' : `${entries} times`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

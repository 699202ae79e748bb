import './guide.css'
import { Link } from '@tanstack/react-router'
import type { FullCode } from '../../api/guide.ts'
import { keepPlace } from '../../place/place.ts'

const RELATIONS: Readonly<Record<string, string>> = {
  'instead-of': 'instead of',
  'billed-with': 'billed with',
  'included-in': 'included in',
  includes: 'includes',
  'not-with': 'not with',
  replaces: 'replaces',
  'replaced-by': 'replaced by',
  'same-family': 'same family',
}

/** Neighbours of the code, and how they stand to it. */
export function RelatedCard({ outcome }: { outcome: Pick<FullCode, 'related'> }) {
  return (
    <section className="card" aria-labelledby="related-title">
      <h2 className="card-title" id="related-title">
        Related codes
      </h2>
      <ul className="related">
        {outcome.related.map(({ code, relation, label, why }) => (
          <li key={`${code} ${relation}`}>
            <p>
              <span className="tag">{RELATIONS[relation] ?? relation}</span>{' '}
              <Link to="/code/$code" params={{ code }} search={keepPlace}>
                <span className="code">{code}</span> {label}
              </Link>
            </p>
            <p className="quiet">{why}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

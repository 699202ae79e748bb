import { Link } from '@tanstack/react-router'
import type { SearchResult } from '../api/search.ts'
import { AddToClaimButton } from '../claim/AddToClaimButton.tsx'
import { PriceWords } from '../code/answer/PriceWords.tsx'
import { keepPlace } from '../place/place.ts'

/** A code that was found: what it is, why it fits, what it pays here. */
export function ResultCard({ result }: { result: SearchResult }) {
  const { code, label, plain, why, price } = result
  return (
    <li className="card result">
      <div>
        <h2 className="result-title">
          <Link to="/code/$code" params={{ code }} search={keepPlace}>
            <span className="code">{code}</span> {label}
          </Link>
        </h2>
        {plain === null ? null : <p>{plain}</p>}
        <p className="quiet result-why">Fits by {why}</p>
      </div>
      <p className="result-price">
        <PriceWords price={price} />
      </p>
      <AddToClaimButton
        name={code}
        size="compact-sm"
        procedures={[{ code, modifiers: [], units: 1 }]}
      />
    </li>
  )
}

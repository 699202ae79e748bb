import { Link } from '@tanstack/react-router'
import type { Advice } from '../api/advice.ts'
import { AddToClaimButton } from '../claim/AddToClaimButton.tsx'
import { PriceWords } from '../code/answer/PriceWords.tsx'
import { CitationLine } from '../code/guide/CitationLine.tsx'
import { formatMoney } from '../format/money.ts'
import { keepPlace } from '../place/place.ts'
import { Disputes } from './Disputes.tsx'
import { RejectedTable } from './RejectedTable.tsx'

/** The code with its argument: why, what the note must say, what hits it, why not the others. */
export function RecommendationCard({ advice }: { advice: Advice }) {
  const { recommendation, see } = advice
  if (!recommendation) return null
  const { lines, why, document, edits, price } = recommendation
  const procedures = lines.map(({ code, modifiers, units }) => ({ code, modifiers, units }))
  return (
    <>
      <section className="card recommendation" aria-labelledby="recommendation-title">
        <h2 className="card-title" id="recommendation-title">
          {lines.length === 0 ? 'Nothing is billed for it' : 'Bill'}
        </h2>
        <ul className="recommendation-lines">
          {lines.map(({ procedure, code, area, price: each }) => (
            <li key={`${procedure} ${area}`}>
              <Link to="/code/$code" params={{ code }} search={keepPlace} className="code">
                {procedure}
              </Link>
              <span className="quiet">{area}</span>
              <PriceWords price={each} />
            </li>
          ))}
        </ul>
        {price !== null && lines.length > 1 ? (
          <p className="recommendation-sum">
            Together <b>{formatMoney(price)}</b> before edits
          </p>
        ) : null}
        <p role="status">{why}</p>
        <div className="recommendation-actions no-print">
          {procedures.length > 0 ? (
            <AddToClaimButton
              name={lines.map(({ procedure }) => procedure).join(', ')}
              procedures={procedures}
              variant="filled"
            />
          ) : null}
          {see === null ? null : (
            <Link to="/advise/$scenario" params={{ scenario: see }} search={keepPlace}>
              Go on with the next questions
            </Link>
          )}
        </div>
      </section>
      <div className="advise-pair">
        {document.length > 0 ? (
          <section className="card" aria-labelledby="note-title">
            <h2 className="card-title" id="note-title">
              What the note must say
            </h2>
            <ul className="plain-list">
              {document.map((what) => (
                <li key={what}>{what}</li>
              ))}
            </ul>
          </section>
        ) : null}
        {edits.length > 0 ? (
          <section className="card" aria-labelledby="hits-title">
            <h2 className="card-title" id="hits-title">
              Edits that will hit it
            </h2>
            <ul className="plain-list">
              {edits.map(({ rule, text, citation, limit }) => (
                <li key={rule}>
                  {limit?.exceeded ? <b className="exceeded">Past the unit limit. </b> : null}
                  {text}
                  <CitationLine citation={citation} />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      <RejectedTable rejected={advice.rejected} />
      <Disputes disputed={advice.disputed} />
    </>
  )
}

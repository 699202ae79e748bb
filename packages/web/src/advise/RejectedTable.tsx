import { Link } from '@tanstack/react-router'
import type { Advice } from '../api/advice.ts'
import { PriceWords } from '../code/answer/PriceWords.tsx'
import { CitationLine } from '../code/guide/CitationLine.tsx'
import { CsvButton } from '../habits/CsvButton.tsx'
import { keepPlace } from '../place/place.ts'

/** Every other candidate, why it fails, and what it would have paid. */
export function RejectedTable({ rejected }: Pick<Advice, 'rejected'>) {
  if (rejected.length === 0) return null
  return (
    <section className="card" aria-labelledby="rejected-title">
      <div className="card-head">
        <h2 className="card-title" id="rejected-title">
          Why not another code
        </h2>
        <CsvButton
          name="other-candidates"
          what="the other candidates"
          rows={() => [
            ['code', 'why it fails', 'source', 'section', 'amount'],
            ...rejected.map(({ code, why, citation, price }) => [
              code,
              why,
              citation.title,
              citation.section,
              price.status === 'priced' ? price.amount : price.reason,
            ]),
          ]}
        />
      </div>
      <table className="numbers rejected">
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Why it fails</th>
            <th scope="col" className="number">
              Would pay
            </th>
          </tr>
        </thead>
        <tbody>
          {rejected.map(({ code, why, citation, price }) => (
            <tr key={code}>
              <td>
                <Link to="/code/$code" params={{ code }} search={keepPlace} className="code">
                  {code}
                </Link>
              </td>
              <td>
                {why}
                <CitationLine citation={citation} />
              </td>
              <td className="number">
                <PriceWords price={price} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

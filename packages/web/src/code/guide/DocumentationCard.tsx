import './guide.css'
import type { FullCode } from '../../api/guide.ts'
import { CsvButton } from '../../habits/CsvButton.tsx'
import { CitationLine } from './CitationLine.tsx'

/** What the record must hold, why, and what it prevents. */
export function DocumentationCard({ outcome }: { outcome: FullCode }) {
  const items = outcome.guide?.documentation ?? []
  return (
    <section className="card" aria-labelledby="record-title">
      <div className="card-head">
        <h2 className="card-title" id="record-title">
          What the record must hold
        </h2>
        <CsvButton
          name={`record-${outcome.code}`}
          what={`what the record of ${outcome.code} must hold`}
          rows={() => [
            ['what', 'why', 'prevents', 'source', 'section'],
            ...items.map(({ what, why, prevents, citation }) => [
              what,
              why,
              prevents,
              citation.title,
              citation.section,
            ]),
          ]}
        />
      </div>
      <ul className="record">
        {items.map(({ id, what, why, prevents, citation }) => (
          <li key={id} className="record-item">
            <p>
              <b>{what}</b> {why}
            </p>
            <p className="record-prevents">Prevents: {prevents}</p>
            <CitationLine citation={citation} />
          </li>
        ))}
      </ul>
    </section>
  )
}

import { memo } from 'react'
import type { FullCode } from '../api/guide.ts'

/** What the record must hold, code by code, with boxes to tick on paper. */
export const Checklist = memo(function Checklist({
  codes,
}: {
  codes: ReadonlyMap<string, FullCode>
}) {
  const written = [...codes.values()].filter(({ guide }) => guide?.documentation.length)
  if (written.length === 0) return null
  return (
    <section className="card" aria-labelledby="checklist-title">
      <h2 className="card-title" id="checklist-title">
        What the record must hold
      </h2>
      <div className="checklists">
        {written.map(({ code, label, guide }) => (
          <div key={code}>
            <h3 className="checklist-code">
              <span className="code">{code}</span> {label}
            </h3>
            <ul className="checklist">
              {guide?.documentation.map(({ id, what }) => (
                <li key={id}>{what}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
})

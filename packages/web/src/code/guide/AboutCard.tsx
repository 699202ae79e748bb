import './guide.css'
import type { FullCode } from '../../api/guide.ts'

/** When the code is used, by whom and under which names; what it is stands in the heading. */
export function AboutCard({ outcome }: { outcome: FullCode }) {
  const { context, synonyms, specialties, guide } = outcome
  return (
    <section className="card about" aria-labelledby="about-title">
      <h2 className="card-title" id="about-title">
        Use and names
      </h2>
      {context === null ? null : <p>{context}</p>}
      {guide?.reporting ? (
        <p>
          <b>By itself?</b> {guide.reporting.text}
        </p>
      ) : null}
      <dl className="about-lists">
        {synonyms.length > 0 ? (
          <div>
            <dt>Also called</dt>
            <dd>{[...synonyms, ...(guide?.lay ?? [])].join(' · ')}</dd>
          </div>
        ) : null}
        {specialties.length > 0 ? (
          <div>
            <dt>Used by</dt>
            <dd>{specialties.join(' · ')}</dd>
          </div>
        ) : null}
      </dl>
    </section>
  )
}

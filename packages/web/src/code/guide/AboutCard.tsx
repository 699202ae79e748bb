import './guide.css'
import type { FullCode } from '../../api/guide.ts'

/** What the code is, in plain words. */
export function AboutCard({ outcome }: { outcome: FullCode }) {
  const { plain, context, synonyms, specialties, guide } = outcome
  if (plain === null) return null
  return (
    <section className="card about" aria-labelledby="about-title">
      <h2 className="card-title" id="about-title">
        What it is
      </h2>
      <p className="about-plain">{plain}</p>
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

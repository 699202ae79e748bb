import '../guide/guide.css'
import { TERMS } from './terms.ts'

/** The words of the page, explained. */
export default function TermsCard() {
  return (
    <section className="card" aria-labelledby="terms-title">
      <h2 className="card-title" id="terms-title">
        The words of this page
      </h2>
      <dl className="terms">
        {TERMS.map(({ term, means }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

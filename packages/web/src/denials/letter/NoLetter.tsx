import { IconBan } from '@tabler/icons-react'
import type { AppealAnswer } from '../../api/papers.ts'

/** There is nothing to appeal: why, and what to do instead. */
export function NoLetter({ refusal }: { refusal: Extract<AppealAnswer, { drafted: false }> }) {
  const { why, instead, finding } = refusal
  return (
    <section className="card stack" aria-labelledby="no-letter" role="status">
      <h2 className="card-title" id="no-letter">
        No letter: there is nothing to appeal
      </h2>
      <p className="denial-verdict" data-appeal="no">
        <IconBan size={16} stroke={2} aria-hidden="true" />
        <span>{why}</span>
      </p>
      <div>
        <h3 className="small">
          <b>What to do instead</b>
        </h3>
        <ul className="plain-list">
          {instead.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </div>
      {finding ? <p className="citation">{finding.citation}</p> : null}
    </section>
  )
}

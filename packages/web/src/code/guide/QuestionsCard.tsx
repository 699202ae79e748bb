import './guide.css'
import type { FullCode } from '../../api/guide.ts'

interface QuestionsCardProps {
  readonly outcome: FullCode
  /** Whether the answers are in sight from the start. */
  readonly open: boolean
}

/** Questions that the fields answer. */
export function QuestionsCard({ outcome, open }: QuestionsCardProps) {
  return (
    <section className="card" aria-labelledby="questions-title">
      <h2 className="card-title" id="questions-title">
        Questions
      </h2>
      <div className="questions">
        {outcome.guide?.faq.map(({ question, answer }) => (
          <details key={question} open={open}>
            <summary>{question}</summary>
            <p>{answer}</p>
          </details>
        ))}
      </div>
    </section>
  )
}

import type { Advice, AdvisorQuestion } from '../api/advice.ts'

interface AskedListProps {
  readonly advice: Advice
  readonly questions: readonly AdvisorQuestion[]
  /** Asks the question at the position again. */
  readonly onChange: (index: number) => void
}

/** What was answered so far; any answer can be changed. */
export function AskedList({ advice, questions, onChange }: AskedListProps) {
  if (advice.asked.length === 0) return null
  return (
    <ol className="card asked" aria-label="Answers so far">
      {advice.asked.map(({ question, answer }, index) => {
        const known = questions.find(({ id }) => id === question)
        const label = answerLabel(known, answer)
        return (
          <li key={question}>
            <span className="quiet">{known?.text ?? question}</span>
            <b>{label}</b>
            <button
              type="button"
              className="text-button no-print"
              aria-label={`Change: ${label}`}
              onClick={() => onChange(index)}
            >
              Change
            </button>
          </li>
        )
      })}
    </ol>
  )
}

/** `Spine, Knee` for `spine,knee`. */
function answerLabel(question: AdvisorQuestion | undefined, answer: string): string {
  const labelOf = (value: string) =>
    question?.answers.find((each) => each.value === value)?.label ?? value
  return answer.split(',').map(labelOf).join(', ')
}

import { Button, Checkbox } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { AdvisorQuestion } from '../api/advice.ts'

interface QuestionCardProps {
  readonly question: AdvisorQuestion
  readonly onAnswer: (answer: string) => void
}

/** The open question; one answer is one click, several are ticked and taken together. */
export function QuestionCard({ question, onAnswer }: QuestionCardProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <section className="card asking" aria-labelledby="asking-title">
      <h2 id="asking-title" className="asking-title" ref={heading} tabIndex={-1}>
        {question.text}
      </h2>
      <p className="quiet">{question.why}</p>
      {question.kind === 'one' ? (
        <ul className="asking-answers">
          {question.answers.map(({ value, label }) => (
            <li key={value}>
              <button type="button" className="asking-answer" onClick={() => onAnswer(value)}>
                {label}
                <IconArrowRight size={16} stroke={1.75} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <SeveralAnswers question={question} onAnswer={onAnswer} />
      )}
    </section>
  )
}

function SeveralAnswers({ question, onAnswer }: QuestionCardProps) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen.length > 0) onAnswer(chosen.join(','))
  }
  return (
    <form onSubmit={submit} className="asking-several">
      <Checkbox.Group
        aria-labelledby="asking-title"
        value={[...chosen]}
        onChange={(values) => setChosen(values)}
      >
        <div className="asking-checks">
          {question.answers.map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
        </div>
      </Checkbox.Group>
      <Button type="submit" disabled={chosen.length === 0}>
        Continue
      </Button>
    </form>
  )
}

import type { CodeOutcome, DeniedLine, RefusedLine } from '@feescope/core'
import { Button } from '@mantine/core'
import { formatMoney } from '../../format/money.ts'
import type { Asking } from '../question/use-question.ts'
import { Findings } from './Findings.tsx'
import { Notes } from './Notes.tsx'
import { refusalWords } from './refusal-words.ts'

interface RefusedAnswerProps {
  readonly asking: Asking
  readonly line: RefusedLine | DeniedLine
  readonly rows: CodeOutcome['rows']
}

/** Why there is no amount, in words, and what can be done. */
export function RefusedAnswer({ asking, line, rows }: RefusedAnswerProps) {
  const { question, ask } = asking
  const { title, advice } = refusalWords(line.reason)
  const priced = rows.filter((row) => row.national[question.setting] !== null)
  return (
    <section className="card refused" aria-labelledby="refused-title">
      <h2 className="refused-title" id="refused-title">
        {title}
      </h2>
      <p role="status">{line.message}</p>
      <ul className="refused-advice">
        {advice.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {line.status === 'denied' && line.denial ? (
          <li>
            A payer’s remittance would say {line.denial.group}-{line.denial.carc}.
          </li>
        ) : null}
      </ul>
      {priced.length > 0 ? (
        <div className="refused-rows">
          <p className="quiet">Rows that do have a national amount</p>
          {priced.map((row) => (
            <Button
              key={row.modifier ?? 'global'}
              variant="default"
              onClick={() => ask({ mod: row.modifier ?? undefined })}
            >
              {row.modifier === null ? 'Global' : `${question.code}-${row.modifier}`}{' '}
              {formatMoney(row.national[question.setting] ?? '')}
            </Button>
          ))}
        </div>
      ) : null}
      <Findings findings={line.findings} />
      <Notes notes={line.notes} />
    </section>
  )
}

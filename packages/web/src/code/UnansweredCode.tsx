import type { CodeOutcome } from '@feescope/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { ApiProblem } from '../api/request.ts'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { CodeNotFound } from './CodeNotFound.tsx'
import { QuestionBar } from './question/QuestionBar.tsx'
import type { Asking } from './question/use-question.ts'

interface UnansweredCodeProps {
  readonly asking: Asking
  readonly error: Error
  readonly described: UseQueryResult<CodeOutcome>
}

/** A code about which nothing can be said: why, with the question still there to be changed. */
export function UnansweredCode({ asking, error, described }: UnansweredCodeProps) {
  const missing = error instanceof ApiProblem && error.problem.status === 404
  return (
    <div className="code-page">
      <header className="code-heading">
        <h1 className="code-heading-code">{asking.question.code}</h1>
      </header>
      <QuestionBar asking={asking} rows={[]} />
      {missing ? (
        <CodeNotFound asking={asking} problem={error.problem} />
      ) : (
        <RequestFailed error={error} retry={() => described.refetch()} heading="h2" />
      )}
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { AppealAnswer, AppealQuestion } from '../../api/papers.ts'
import { postJson } from '../../api/request.ts'
import { RequestFailed } from '../../app/RequestFailed.tsx'
import { LetterDraft } from './LetterDraft.tsx'
import { NoLetter } from './NoLetter.tsx'

/** The answer to one denied line: a draft, or why not. */
export function Letter({ question }: { question: AppealQuestion }) {
  const answer = useQuery({
    queryKey: ['letter', question],
    queryFn: ({ signal }) => postJson<AppealAnswer>('/denials/letter', question, signal),
  })
  if (answer.error) {
    return <RequestFailed error={answer.error} retry={() => answer.refetch()} heading="h2" />
  }
  if (!answer.data) return <p role="status">Looking at the edits of the date …</p>
  return answer.data.drafted ? (
    <LetterDraft draft={answer.data} question={question} />
  ) : (
    <NoLetter refusal={answer.data} />
  )
}

import { codeQuery, priceQuery, releasesQuery } from '../api/queries.ts'
import { queryClient } from '../app/query-client.ts'
import { readToday } from '../app/today.ts'
import type { CodeSearch } from './code-search.ts'
import { questionOf } from './question/question.ts'

/** Asks what a code's page will ask, without waiting: while its script loads, or a pointer is over a link. */
export function askCode(code: string, search: CodeSearch): void {
  const today = readToday()
  if (today === undefined) return
  const question = questionOf(code, search, today)
  void queryClient.prefetchQuery(codeQuery(question))
  void queryClient.prefetchQuery(priceQuery(question))
  void queryClient.prefetchQuery(releasesQuery)
}

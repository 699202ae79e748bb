import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import type { Advice, AdvisorQuestion } from '../api/advice.ts'
import { postJson } from '../api/request.ts'
import { type Place, placeBody } from '../place/place.ts'
import type { Answers } from './advise-search.ts'

/** The next question, or the recommendation. */
export function useAdvice(scenario: string, answers: Answers, place: Place) {
  return useQuery({ ...adviceQuery(scenario, answers, place), placeholderData: keepPreviousData })
}

/** The questions on the way here, in order: asked again with fewer answers, mostly from the cache. */
export function useAskedQuestions(
  advice: Advice | undefined,
  answers: Answers,
  place: Place,
): readonly AdvisorQuestion[] {
  const asked = advice?.asked ?? []
  return useQueries({
    queries: asked.map((_, count) => {
      const before = asked.slice(0, count).map(({ question }) => question)
      return adviceQuery(advice?.scenario ?? '', pick(answers, before), place)
    }),
    combine: (found) => found.flatMap(({ data }) => data?.question ?? []),
  })
}

/** The answers to these questions only. */
export function pick(answers: Answers, questions: readonly string[]): Answers {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const answer = answers[question]
      return answer === undefined ? [] : [[question, answer]]
    }),
  )
}

function adviceQuery(scenario: string, answers: Answers, place: Place) {
  return {
    queryKey: ['advice', scenario, answers, place],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      postJson<Advice>('/advise', adviceBody(scenario, answers, place), signal),
  }
}

function adviceBody(scenario: string, answers: Answers, place: Place) {
  const { qp, ...rest } = placeBody(place)
  return { ...rest, qp: qp ? 'true' : 'false', scenario, answers }
}

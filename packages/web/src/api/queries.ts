import type { ClaimOutcome, CodeOutcome } from '@feescope/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Question } from '../code/question/question.ts'
import type { CodesAnswer, LocalitiesAnswer, ReleasesAnswer } from './answers.ts'
import { getJson, postJson } from './request.ts'

export function useReleases() {
  return useQuery({
    queryKey: ['releases'],
    queryFn: ({ signal }) => getJson<ReleasesAnswer>('/releases', signal),
  })
}

export function useLocalities(date: string) {
  return useQuery({
    queryKey: ['localities', date],
    queryFn: ({ signal }) => getJson<LocalitiesAnswer>(`/localities?date=${date}`, signal),
    placeholderData: keepPreviousData,
  })
}

export function useCodeSuggestions(prefix: string) {
  return useQuery({
    queryKey: ['codes', prefix],
    queryFn: ({ signal }) =>
      getJson<CodesAnswer>(`/codes?prefix=${encodeURIComponent(prefix)}`, signal),
    enabled: prefix !== '' && prefix.length <= 5,
    placeholderData: keepPreviousData,
  })
}

/** The old answer stays while the same code is asked about for another day. */
export function useCode({ code, date, qp }: Pick<Question, 'code' | 'date' | 'qp'>) {
  return useQuery({
    queryKey: ['code', code, date, qp],
    queryFn: ({ signal }) =>
      getJson<CodeOutcome>(
        `/code/${encodeURIComponent(code)}?date=${encodeURIComponent(date)}&qp=${qp}`,
        signal,
      ),
    placeholderData: (previous) => (previous?.code === code ? previous : undefined),
  })
}

export function usePrice(question: Question) {
  const { code, date, locality, setting, modifiers, qp } = question
  return useQuery({
    queryKey: ['price', code, date, locality, setting, modifiers, qp],
    queryFn: ({ signal }) =>
      postJson<ClaimOutcome>(
        '/price',
        { date, locality, setting, qp, explain: true, lines: [{ code, modifiers }] },
        signal,
      ),
    placeholderData: (previous) => (previous?.lines[0]?.code === code ? previous : undefined),
  })
}

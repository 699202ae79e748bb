import { type PlaceSearch, parsePlaceSearch, textOf } from '../place/place.ts'

export interface AdviseSearch extends PlaceSearch {
  /** `recorded:yes areas:spine,knee` */
  readonly answers?: string | undefined
}

export type Answers = Readonly<Record<string, string>>

export function parseAdviseSearch(raw: Record<string, unknown>): AdviseSearch {
  return { ...parsePlaceSearch(raw), answers: textOf(raw, 'answers') }
}

export function readAnswers(text = ''): Answers {
  return Object.fromEntries(
    text.split(/\s+/).flatMap((pair) => {
      const [question, answer] = pair.split(':')
      return question && answer ? [[question, answer]] : []
    }),
  )
}

export function answersText(answers: Answers): string | undefined {
  const pairs = Object.entries(answers).map(([question, answer]) => `${question}:${answer}`)
  return pairs.length === 0 ? undefined : pairs.join(' ')
}

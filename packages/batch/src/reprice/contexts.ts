import { createCalendar, InvalidInput, openClaimKernel, type Reference } from '@feescope/core'
import type { AnswerTexts } from './answer-texts.ts'
import { type ClaimAnswers, createClaimAnswers, type KindMemory } from './claim-answers.ts'
import type { Known } from './known/known.ts'
import type { LineTable } from './known-lines.ts'
import type { Place } from './places.ts'

/** Place and period together: what decides an answer besides the lines of the claim. */
export interface Contexts {
  /** The number of a place, however it was written. */
  placeNumber(place: Place): number
  /** The context of a place and day (yyyymmdd), or why the engine refuses the place on that day. */
  find(place: number, date: number): number | string
  answers(context: number): ClaimAnswers
  /** So much is kept that it is better forgotten. */
  isFull(): boolean
}

const MOST_CONTEXTS = 1 << 14
/** Lines that are judged and kept, over all kinds of place: some 60 MB. */
const MOST_JUDGED = 150_000

/** Days before and after these are possible, but rare: they are looked up in another table. */
const FIRST_YEAR = 1990
const LAST_YEAR = 2059

export interface ContextSources {
  readonly reference: Reference
  /** The file has a column of ZIP codes. */
  readonly zip: boolean
  readonly known: Known
  readonly lines: LineTable
  readonly texts: AnswerTexts
}

export function createContexts(sources: ContextSources): Contexts {
  const { reference, zip, known: shared, lines, texts } = sources
  const calendar = createCalendar(reference, { zip })
  const kinds = new Map<number, KindMemory>()
  const periods = new Map<string, number>()
  const periodNames: string[] = []
  const periodByDay = new Int16Array((LAST_YEAR - FIRST_YEAR + 1) * 372).fill(-1)
  const rareDays = new Map<number, number>()
  const places: Place[] = []
  const placeNumbers = new Map<string, number>()
  const byPlace: (number | string | undefined)[][] = []
  const answers = new Map<number, ClaimAnswers>()

  const askPeriod = (date: number): number => {
    const name = calendar.periodOf(isoOf(date))
    const known = periods.get(name) ?? periodNames.push(name) - 1
    periods.set(name, known)
    return known
  }
  const periodOf = (date: number): number => {
    const day = dayIndex(date)
    if (day < 0 || day >= periodByDay.length) {
      const known = rareDays.get(date) ?? askPeriod(date)
      rareDays.set(date, known)
      return known
    }
    const known = periodByDay[day] ?? -1
    if (known >= 0) return known
    const period = askPeriod(date)
    periodByDay[day] = period
    return period
  }
  const kindOf = (name: string): KindMemory => {
    const number = shared.kinds.number(name)
    const known = kinds.get(number) ?? { number, lines: new Map() }
    kinds.set(number, known)
    return known
  }
  const open = (placeNumber: number, date: number, periodNumber: number): number | string => {
    const place = places[placeNumber]
    if (!place) throw new Error(`no place ${placeNumber}`)
    const period = periodNames[periodNumber] ?? ''
    const { locality: _locality, zip: _zip, ...kind } = place
    const kernel = reasonOrElse(() =>
      openClaimKernel(reference, { ...place, date: isoOf(date), edits: 'apply' }),
    )
    if (typeof kernel === 'string') return kernel
    // ZIP codes of one locality have one context.
    const where = kernel.release === null ? JSON.stringify(place) : kernel.localityId
    const context = shared.contexts.number(`${period} ${where} ${JSON.stringify(kind)}`)
    if (answers.has(context)) return context
    const { pos, setting, provider } = kind
    const edited = kindOf(`${period} ${pos} ${setting} ${provider}`)
    const made = createClaimAnswers({ context, kernel, kind: edited, known: shared, lines, texts })
    answers.set(context, made)
    return context
  }
  const countJudged = (): number =>
    kinds.values().reduce((sum, { lines: judged }) => sum + judged.size, 0)

  return {
    placeNumber(place) {
      const name = JSON.stringify(place)
      const known = placeNumbers.get(name)
      if (known !== undefined) return known
      placeNumbers.set(name, places.length)
      byPlace.push([])
      return places.push(place) - 1
    },
    find(place, date) {
      const period = periodOf(date)
      const ofPlace = byPlace[place]
      const known = ofPlace?.[period]
      if (known !== undefined) return known
      const opened = open(place, date, period)
      if (ofPlace) ofPlace[period] = opened
      return opened
    },
    answers(context) {
      const found = answers.get(context)
      if (!found) throw new Error(`no context ${context}`)
      return found
    },
    isFull: () => answers.size > MOST_CONTEXTS || countJudged() > MOST_JUDGED,
  }
}

/** Days of a calendar with twelve months of 31 days, from the first year. */
function dayIndex(date: number): number {
  const year = Math.floor(date / 10_000)
  const month = Math.floor(date / 100) % 100
  return (year - FIRST_YEAR) * 372 + (month - 1) * 31 + (date % 100) - 1
}

/** What was opened, or the reasons why the input for it is malformed. */
function reasonOrElse<Value>(open: () => Value): Value | string {
  try {
    return open()
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return error.issues.map(({ message }) => message).join(' ')
  }
}

function isoOf(date: number): string {
  const text = String(date)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}

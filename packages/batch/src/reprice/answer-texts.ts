/** How a line ends up; the report counts them. */
export const LINE_STATUSES = ['priced', 'refused', 'denied'] as const
export type LineStatus = (typeof LINE_STATUSES)[number]

/** Most bytes of a text: a reason and every edit. */
export const MOST_TEXT = 512

/**
 * Numbers the different endings of output lines, which are few: `,priced,` and, after the amount,
 * `,,,RVU26C` with the line's end. All stand in one store of bytes.
 */
export interface AnswerTexts {
  /** The number of a text: status, reason, findings and release; the amount is not part of it. */
  number(
    status: LineStatus,
    reason: string | null,
    findings: readonly string[],
    release: string | null,
  ): number
  store: Uint8Array
  /** By number: where a text begins in the store, where the amount goes, where it ends. */
  readonly starts: number[]
  readonly amounts: number[]
  readonly ends: number[]
  /** By number: position in `LINE_STATUSES`. */
  readonly statuses: number[]
}

export function createAnswerTexts(): AnswerTexts {
  const encoder = new TextEncoder()
  const numbers = new Map<string, number>()
  const texts: AnswerTexts = {
    store: new Uint8Array(0),
    starts: [],
    amounts: [],
    ends: [],
    statuses: [],
    number(status, reason, findings, release) {
      const beginning = `,${status},`
      const ending = `,${reason ?? ''},${findings.join(' ')},${release ?? ''}\n`
      const key = beginning + ending
      const known = numbers.get(key)
      if (known !== undefined) return known
      const added = encoder.encode(key)
      if (added.length > MOST_TEXT) throw new Error(`text too long: ${key}`)
      const { store, starts, amounts, ends, statuses } = texts
      starts.push(store.length)
      amounts.push(store.length + beginning.length)
      ends.push(store.length + added.length)
      const larger = new Uint8Array(store.length + added.length)
      larger.set(store)
      larger.set(added, store.length)
      texts.store = larger
      statuses.push(LINE_STATUSES.indexOf(status))
      numbers.set(key, statuses.length - 1)
      return statuses.length - 1
    },
  }
  return texts
}

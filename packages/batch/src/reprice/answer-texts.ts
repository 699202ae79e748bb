import { editsNamed, type LineEdits } from '@feescope/core'
import type { NameTable } from './known/name-table.ts'

/** How a line ends up; the report counts them. */
export const LINE_STATUSES = ['priced', 'refused', 'denied'] as const
export type LineStatus = (typeof LINE_STATUSES)[number]
const NAMES: readonly string[] = LINE_STATUSES

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
    edits: LineEdits,
    release: string | null,
  ): number
  /** Makes sure that a text is here, whichever thread numbered it. */
  hear(text: number): void
  store: Uint8Array
  /** By number: where a text begins in the store, where the amount goes, where it ends. */
  readonly starts: number[]
  readonly amounts: number[]
  readonly ends: number[]
  /** By number: position in `LINE_STATUSES`. */
  readonly statuses: number[]
}

export function createAnswerTexts(names: NameTable): AnswerTexts {
  const encoder = new TextEncoder()
  const numbers = new Map<string, Map<LineEdits, number>>()
  const texts: AnswerTexts = {
    store: new Uint8Array(0),
    starts: [],
    amounts: [],
    ends: [],
    statuses: [],
    number(status, reason, edits, release) {
      const answer = `${status},${reason ?? ''},${release ?? ''}`
      const byEdits = numbers.get(answer) ?? new Map<LineEdits, number>()
      const known = byEdits.get(edits)
      if (known !== undefined) return known
      const findings = editsNamed(edits).join(' ')
      const number = names.number(`,${status},,${reason ?? ''},${findings},${release ?? ''}\n`)
      addNames()
      byEdits.set(edits, number)
      numbers.set(answer, byEdits)
      return number
    },
    hear(text) {
      if (text < texts.statuses.length) return
      names.update()
      addNames()
    },
  }
  const addNames = (): void => {
    for (const name of names.names.slice(texts.statuses.length)) {
      const added = encoder.encode(name)
      if (added.length > MOST_TEXT) throw new Error(`text too long: ${name}`)
      const { store, starts, amounts, ends, statuses } = texts
      const [, status = ''] = name.split(',', 2)
      starts.push(store.length)
      amounts.push(store.length + status.length + 2)
      ends.push(store.length + added.length)
      const larger = new Uint8Array(store.length + added.length)
      larger.set(store)
      larger.set(added, store.length)
      texts.store = larger
      statuses.push(NAMES.indexOf(status))
    }
  }
  return texts
}

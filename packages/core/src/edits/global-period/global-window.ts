/** Days around a procedure that its global package includes, counted from its own day. */
export interface GlobalWindow {
  readonly before: number
  readonly after: number
}

/**
 * The window of a global-days indicator: 010 is the day and 10 after, 090 one day before, the day
 * and 90 after. Other indicators (XXX, YYY, ZZZ, MMM) have none that we could count.
 * Source: Relative Value File record layout; Claims Processing Manual, chapter 12 §40.1.
 */
const WINDOWS: ReadonlyMap<string, GlobalWindow> = new Map([
  ['000', { before: 0, after: 0 }],
  ['010', { before: 0, after: 10 }],
  ['090', { before: 1, after: 90 }],
])

export function findGlobalWindow(globalDays: string): GlobalWindow | undefined {
  return WINDOWS.get(globalDays)
}

/** No window reaches further than this many days. */
export const LONGEST_WINDOW = 90

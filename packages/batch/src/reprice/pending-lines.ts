/** Lines that are answered together, in columns. */
export interface AnswerColumns {
  /** Number of code, modifiers and units together. */
  lines: Int32Array
  /** Number of place and period. */
  contexts: Int32Array
  /** Cents, minutes, days; −1 where blank. */
  charges: Float64Array
  minutes: Int32Array
  careDays: Int32Array
  /** The answers: cents, −1 where there is no amount, and the number of the text. */
  cents: Float64Array
  texts: Int32Array
}

/** The lines of one claim, waiting until the claim is complete. Reused for every claim. */
export interface PendingLines extends AnswerColumns {
  /** How many there are. */
  count: number
  /** Where claim and line stand in the piece, without quotes. */
  claimStarts: Int32Array
  claimEnds: Int32Array
  lineStarts: Int32Array
  lineEnds: Int32Array
  /** yyyymmdd */
  dates: Int32Array
  places: Int32Array
}

export function createPendingLines(): PendingLines {
  return { count: 0, ...createColumns(16) }
}

/** Makes room for one more line. */
export function reserveLine(pending: PendingLines): void {
  if (pending.count < pending.lines.length) return
  const larger = createColumns(pending.lines.length * 2)
  for (const name of COLUMNS) larger[name].set(pending[name])
  Object.assign(pending, larger)
}

/**
 * Calls `answer` for the lines of each day and place, wherever they stand in the claim: they are priced
 * together.
 */
export function answerPending(
  pending: PendingLines,
  answer: (group: AnswerColumns, count: number) => void,
): void {
  if (isOneGroup(pending)) {
    answer(pending, pending.count)
    return
  }
  const { count, dates, places } = pending
  const keys = Array.from({ length: count }, (_, at) => `${places[at]} ${dates[at]}`)
  for (const members of Map.groupBy(keys.keys(), (at) => keys[at]).values()) {
    const group = createAnswerColumns(members.length)
    for (const [to, from] of members.entries()) {
      for (const name of ASKED) group[name][to] = pending[name][from] ?? 0
    }
    answer(group, members.length)
    for (const [from, to] of members.entries()) {
      for (const name of ANSWERED) pending[name][to] = group[name][from] ?? 0
    }
  }
}

const ASKED = ['lines', 'contexts', 'charges', 'minutes', 'careDays'] as const
const ANSWERED = ['cents', 'texts'] as const

function isOneGroup({ count, dates, places }: PendingLines): boolean {
  for (let at = 1; at < count; at++) {
    if (places[at] !== places[0] || dates[at] !== dates[0]) return false
  }
  return true
}

export function createAnswerColumns(capacity: number): AnswerColumns {
  return {
    lines: new Int32Array(capacity),
    contexts: new Int32Array(capacity),
    charges: new Float64Array(capacity),
    minutes: new Int32Array(capacity),
    careDays: new Int32Array(capacity),
    cents: new Float64Array(capacity),
    texts: new Int32Array(capacity),
  }
}

type Columns = Omit<PendingLines, 'count'>

function createColumns(capacity: number): Columns {
  const ints = () => new Int32Array(capacity)
  return {
    ...createAnswerColumns(capacity),
    claimStarts: ints(),
    claimEnds: ints(),
    lineStarts: ints(),
    lineEnds: ints(),
    dates: ints(),
    places: ints(),
  }
}

const COLUMNS = Object.keys(createColumns(0)) as (keyof Columns)[]

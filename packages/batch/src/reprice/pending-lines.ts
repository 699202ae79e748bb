/** The lines of one claim in columns, waiting until the claim is complete. Reused for every claim. */
export interface PendingLines {
  /** How many there are. */
  count: number
  /** Where claim and line stand in the piece, without quotes. */
  claimStarts: Int32Array
  claimEnds: Int32Array
  lineStarts: Int32Array
  lineEnds: Int32Array
  /** Number of code, modifiers and units together. */
  lines: Int32Array
  /** Cents, minutes, days; −1 where blank. */
  charges: Float64Array
  minutes: Int32Array
  careDays: Int32Array
  /** yyyymmdd */
  dates: Int32Array
  places: Int32Array
  contexts: Int32Array
  /** The answers: cents, −1 where there is no amount, and the number of the text. */
  cents: Float64Array
  texts: Int32Array
  /** Working room: positions of the lines of one day and place, their line numbers and answers. */
  members: Int32Array
  group: Int32Array
  groupCents: Float64Array
  groupTexts: Int32Array
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
 * Calls `answer` for each group of lines of one day and place, wherever they stand in the claim: they
 * are priced together. `members` holds their positions.
 */
export function forEachGroup(pending: PendingLines, answer: (count: number) => void): void {
  const { count, members } = pending
  if (isOneGroup(pending)) {
    for (let at = 0; at < count; at++) members[at] = at
    answer(count)
    return
  }
  const { dates, places } = pending
  const keys = Array.from({ length: count }, (_, at) => `${places[at]} ${dates[at]}`)
  for (const group of Map.groupBy(keys.keys(), (at) => keys[at]).values()) {
    members.set(group)
    answer(group.length)
  }
}

function isOneGroup({ count, dates, places }: PendingLines): boolean {
  for (let at = 1; at < count; at++) {
    if (places[at] !== places[0] || dates[at] !== dates[0]) return false
  }
  return true
}

type Columns = Omit<PendingLines, 'count'>

function createColumns(capacity: number): Columns {
  const ints = () => new Int32Array(capacity)
  return {
    claimStarts: ints(),
    claimEnds: ints(),
    lineStarts: ints(),
    lineEnds: ints(),
    lines: ints(),
    charges: new Float64Array(capacity),
    minutes: ints(),
    careDays: ints(),
    dates: ints(),
    places: ints(),
    contexts: ints(),
    cents: new Float64Array(capacity),
    texts: ints(),
    members: ints(),
    group: ints(),
    groupCents: new Float64Array(capacity),
    groupTexts: ints(),
  }
}

const COLUMNS = Object.keys(createColumns(0)) as (keyof Columns)[]

import type { Sharing } from './sharing.ts'

/**
 * What was found out about lines taken together: a number (place and period) and the numbers of the
 * lines in order are the key; every line has a whole number and an amount. A record is one run of
 * integers, so that a look-up touches little memory and allocates nothing. Threads that share the memory
 * find what the others kept.
 */
export interface RecordTable {
  /** Position of a record, or −1. It holds until something is kept or a name is numbered. */
  find(number: number, lines: Int32Array, count: number): number
  /** Keeps a record; where there is no room left, or for very many lines, it may keep nothing. */
  keep(record: NewRecord): void
  flagOf(record: number): boolean
  /** Copies what every line has; returns the largest whole number. */
  read(record: number, wholes: Int32Array, amounts: Float64Array): number
}

export interface NewRecord {
  readonly number: number
  /** The first `count` are of the record. */
  readonly lines: Int32Array
  readonly count: number
  readonly flag: boolean
  readonly wholes: Int32Array
  readonly amounts: Float64Array
}

export interface RecordMemory {
  /** Where the next record goes, and how many there are. */
  readonly head: SharedArrayBuffer
  /** Positions of records by their hash; 0 is empty. */
  readonly slots: SharedArrayBuffer
  readonly records: SharedArrayBuffer
}

const END = 0
const SIZE = 1
/** Hash, number, number of lines, flag. */
const HEAD = 4
/** Line, whole, and the amount as a double. */
const PER_LINE = 4
/** Records of more lines would never come again. */
const MOST_LINES = 200

/** Memory for so many integers (a power of two): records of three lines take 16 each. */
export function createRecordMemory(integers: number): RecordMemory {
  return {
    head: new SharedArrayBuffer(8),
    slots: new SharedArrayBuffer(integers >> 2),
    records: new SharedArrayBuffer(integers * 4),
  }
}

export function openRecordTable(memory: RecordMemory, sharing: Sharing): RecordTable {
  let { head, slots, records, doubles } = viewsOf(memory)
  let own = false
  const mask = slots.length - 1
  const most = slots.length >> 1

  /** Room for a record, or −1. */
  const reserve = (integers: number): number => {
    const at = HEAD + Atomics.add(head, END, integers)
    return at + integers > records.length || Atomics.add(head, SIZE, 1) >= most ? -1 : at
  }
  /** Forgets everything; what is shared stays for the others, and this thread goes on alone. */
  const startAnew = (): void => {
    if (own) {
      slots.fill(0)
      head.fill(0)
    } else {
      own = true
      ;({ head, slots, records, doubles } = viewsOf(createRecordMemory(records.length)))
    }
  }

  sharing.onLeave(() => {
    if (!own) startAnew()
  })

  return {
    find(number, lines, count) {
      const [ownSlots, own] = [slots, records]
      const hash = hashOf(number, lines, count)
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const at = Atomics.load(ownSlots, slot)
        if (at === 0) return -1
        if (own[at] !== hash || own[at + 1] !== number || own[at + 2] !== count) continue
        let line = 0
        while (line < count && own[at + HEAD + line * PER_LINE] === lines[line]) line++
        if (line === count) return at
      }
    },
    keep({ number, lines, count, flag, wholes, amounts }) {
      if (count > MOST_LINES) return
      const integers = HEAD + count * PER_LINE
      let at = reserve(integers)
      if (at < 0) {
        startAnew()
        at = reserve(integers)
        if (at < 0) return
      }
      const hash = hashOf(number, lines, count)
      records[at] = hash
      records[at + 1] = number
      records[at + 2] = count
      records[at + 3] = flag ? 1 : 0
      for (let line = 0, to = at + HEAD; line < count; line++, to += PER_LINE) {
        records[to] = lines[line] ?? 0
        records[to + 1] = wholes[line] ?? 0
        doubles[(to >> 1) + 1] = amounts[line] ?? 0
      }
      // Only now can others find it. Two threads may keep the same; the first is found.
      let slot = hash & mask
      while (Atomics.compareExchange(slots, slot, 0, at) !== 0) slot = (slot + 1) & mask
    },
    flagOf: (record) => records[record + 3] === 1,
    read(record, wholes, amounts) {
      const [own, ownDoubles] = [records, doubles]
      const count = own[record + 2] ?? 0
      let most = 0
      for (let line = 0, from = record + HEAD; line < count; line++, from += PER_LINE) {
        const whole = own[from + 1] ?? 0
        if (whole > most) most = whole
        wholes[line] = whole
        amounts[line] = ownDoubles[(from >> 1) + 1] ?? 0
      }
      return most
    },
  }
}

function viewsOf({ head, slots, records }: RecordMemory) {
  return {
    head: new Int32Array(head),
    slots: new Int32Array(slots),
    records: new Int32Array(records),
    doubles: new Float64Array(records),
  }
}

function hashOf(number: number, lines: Int32Array, count: number): number {
  let hash = Math.imul(number + 1, 0x9e3779b1)
  for (let at = 0; at < count; at++) {
    hash = Math.imul((hash ^ (lines[at] ?? 0)) + 0x7f4a7c15, 0x85ebca6b)
    hash ^= hash >>> 13
  }
  return hash
}

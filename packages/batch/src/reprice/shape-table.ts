/**
 * What was answered for claims of the same shape: the same lines (code, modifiers, units) in the same
 * order at the same place and period. A shape is one record of integers, so that a look-up touches
 * little memory and allocates nothing.
 */
export interface ShapeTable {
  /**
   * Position of the record of a shape, or −1. `lines` holds `count` line numbers, `context` is the number
   * of place and period.
   */
  find(context: number, lines: Int32Array, count: number): number
  /** Keeps the shape asked for last and returns its position; its answers are set by the caller. */
  insert(context: number, lines: Int32Array, count: number, chargesDecide: boolean): number
  /** Whether charges decide more than that each line allows no more than its own. */
  chargesDecide(shape: number): boolean
  setAnswer(shape: number, line: number, cents: number, text: number): void
  /** Cents of the answer of a line (0 is the first), −1 where there is no amount. */
  centsOf(shape: number, line: number): number
  /** Number of the answer's text. */
  textOf(shape: number, line: number): number
}

/** Integers kept before everything is forgotten: 16 MB. */
const ROOM = 1 << 22
const SLOTS = 1 << 20
const MOST_SHAPES = SLOTS >> 1
/** Hash, context, number of lines, whether charges decide. */
const HEAD = 4
/** Line, text, and the cents as a double. */
const PER_LINE = 4

export function createShapeTable(): ShapeTable {
  const slots = new Int32Array(SLOTS)
  const records = new Int32Array(ROOM)
  const doubles = new Float64Array(records.buffer)
  let size = 0
  // Position 0 stands for an empty slot.
  let end = HEAD
  let openSlot = 0
  let openHash = 0

  return {
    find(context, lines, count) {
      let hash = Math.imul(context + 1, 0x9e3779b1)
      for (let at = 0; at < count; at++) {
        hash = Math.imul((hash ^ (lines[at] ?? 0)) + 0x7f4a7c15, 0x85ebca6b)
        hash ^= hash >>> 13
      }
      let slot = hash & (SLOTS - 1)
      for (;;) {
        const shape = slots[slot] ?? 0
        if (shape === 0) break
        if (
          records[shape] === hash &&
          records[shape + 1] === context &&
          records[shape + 2] === count
        ) {
          let at = 0
          while (at < count && records[shape + HEAD + at * PER_LINE] === lines[at]) at++
          if (at === count) return shape
        }
        slot = (slot + 1) & (SLOTS - 1)
      }
      openSlot = slot
      openHash = hash
      return -1
    },
    insert(context, lines, count, chargesDecide) {
      if (size >= MOST_SHAPES || end + HEAD + count * PER_LINE > ROOM) {
        slots.fill(0)
        size = 0
        end = HEAD
        openSlot = openHash & (SLOTS - 1)
      }
      const shape = end
      records[shape] = openHash
      records[shape + 1] = context
      records[shape + 2] = count
      records[shape + 3] = chargesDecide ? 1 : 0
      for (let at = 0; at < count; at++) records[shape + HEAD + at * PER_LINE] = lines[at] ?? 0
      end += HEAD + count * PER_LINE
      slots[openSlot] = shape
      size++
      return shape
    },
    chargesDecide: (shape) => records[shape + 3] === 1,
    setAnswer(shape, line, cents, text) {
      const at = shape + HEAD + line * PER_LINE
      records[at + 1] = text
      doubles[(at >> 1) + 1] = cents
    },
    centsOf: (shape, line) => doubles[((shape + HEAD + line * PER_LINE) >> 1) + 1] ?? -1,
    textOf: (shape, line) => records[shape + HEAD + line * PER_LINE + 1] ?? 0,
  }
}

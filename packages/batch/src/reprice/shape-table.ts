/**
 * What was answered for claims of the same shape: the same lines (code, modifiers, units) in the same
 * order at the same place and period. Everything is in typed arrays: a known shape costs no allocation.
 */
export interface ShapeTable {
  /**
   * Position of the shape of `count` lines, or −1. `lines` are line numbers, `context` the number of
   * place and period.
   */
  find(context: number, lines: Int32Array, count: number): number
  /** Keeps the shape asked for last and returns its position; its answers are set by the caller. */
  insert(context: number, lines: Int32Array, count: number, chargesDecide: boolean): number
  /** Whether charges decide more than that each line allows no more than its own. */
  chargesDecide(shape: number): boolean
  /** First answer of a shape; the others follow it. */
  firstAnswer(shape: number): number
  /** By answer: cents, −1 where there is no amount. */
  readonly cents: Float64Array
  /** By answer: number of its text. */
  readonly texts: Int32Array
}

/** Lines kept over all shapes before everything is forgotten: 16 bytes each. */
const MOST_LINES = 1 << 20
const MOST_SHAPES = MOST_LINES >> 1
const SLOTS = 1 << 20

export function createShapeTable(): ShapeTable {
  const slots = new Int32Array(SLOTS)
  const hashes = new Int32Array(MOST_SHAPES)
  const contexts = new Int32Array(MOST_SHAPES)
  const firsts = new Int32Array(MOST_SHAPES + 1)
  const deciding = new Uint8Array(MOST_SHAPES)
  const lineNumbers = new Int32Array(MOST_LINES)
  const cents = new Float64Array(MOST_LINES)
  const texts = new Int32Array(MOST_LINES)
  let size = 0
  let openSlot = 0
  let openHash = 0

  const isShape = (shape: number, context: number, lines: Int32Array, count: number): boolean => {
    if (contexts[shape] !== context) return false
    const first = firsts[shape] ?? 0
    if ((firsts[shape + 1] ?? 0) - first !== count) return false
    for (let at = 0; at < count; at++) if (lineNumbers[first + at] !== lines[at]) return false
    return true
  }

  return {
    cents,
    texts,
    find(context, lines, count) {
      let hash = Math.imul(context + 1, 0x9e3779b1)
      for (let at = 0; at < count; at++) {
        hash = Math.imul((hash ^ (lines[at] ?? 0)) + 0x7f4a7c15, 0x85ebca6b)
        hash ^= hash >>> 13
      }
      let slot = hash & (SLOTS - 1)
      for (;;) {
        const shape = (slots[slot] ?? 0) - 1
        if (shape < 0) break
        if (hashes[shape] === hash && isShape(shape, context, lines, count)) return shape
        slot = (slot + 1) & (SLOTS - 1)
      }
      openSlot = slot
      openHash = hash
      return -1
    },
    insert(context, lines, count, chargesDecide) {
      if (size + 1 >= MOST_SHAPES || (firsts[size] ?? 0) + count > MOST_LINES) {
        slots.fill(0)
        size = 0
        openSlot = openHash & (SLOTS - 1)
      }
      const first = firsts[size] ?? 0
      lineNumbers.set(lines.subarray(0, count), first)
      hashes[size] = openHash
      contexts[size] = context
      deciding[size] = chargesDecide ? 1 : 0
      firsts[size + 1] = first + count
      slots[openSlot] = size + 1
      return size++
    },
    chargesDecide: (shape) => deciding[shape] === 1,
    firstAnswer: (shape) => firsts[shape] ?? 0,
  }
}

import type { PtpColumns } from './ptp-columns.ts'

/** Where each code's rows lie. Code numbers outside the table have no rows. */
export interface PairIndex {
  /** `starts[n]` to `starts[n + 1]` (exclusive): the rows with code n in column 1. */
  readonly starts: Int32Array
  /** First position and the one after the last of an ordered pair; equal when there is none. */
  findPair(code1: number, code2: number): readonly [from: number, to: number]
  /** Positions of the rows with the code in column 2; the view is built when first asked for. */
  listColumn2(code: number): Int32Array
}

export function createPairIndex({ codes, column1, column2 }: PtpColumns): PairIndex {
  const starts = findStarts(column1, codes.length)
  let reverse: { starts: Int32Array; positions: Int32Array } | undefined
  return {
    starts,
    findPair: (code1, code2) => {
      const end = starts[code1 + 1]
      if (code1 < 0 || end === undefined) return [0, 0]
      let from = starts[code1] ?? 0
      while (from < end && (column2[from] ?? 0) < code2) from++
      let to = from
      while (to < end && column2[to] === code2) to++
      return [from, to]
    },
    listColumn2: (code) => {
      reverse ??= reverseView(column2, codes.length)
      const { starts: from, positions } = reverse
      return code < 0 ? positions.subarray(0, 0) : positions.subarray(from[code], from[code + 1])
    },
  }
}

/** `starts` of ascending keys, by search from one code to the next instead of reading them all. */
function findStarts(keys: ArrayLike<number>, count: number): Int32Array {
  const starts = new Int32Array(count + 1)
  let at = 0
  for (let number = 0; number < count; number++) {
    starts[number] = at
    at = skip(keys, at, number)
  }
  starts[count] = keys.length
  return starts
}

/** The first position from `at` on whose key is greater: doubling steps, then halving. */
function skip(keys: ArrayLike<number>, at: number, number: number): number {
  let step = 1
  while (at + step <= keys.length && (keys[at + step - 1] ?? 0) <= number) step *= 2
  let low = at + (step >> 1)
  let high = Math.min(at + step - 1, keys.length)
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? 0) <= number) low = middle + 1
    else high = middle
  }
  return low
}

/** `starts` of keys in any order: how many keys are smaller than each number. */
function countStarts(keys: ArrayLike<number>, count: number): Int32Array {
  const starts = new Int32Array(count + 1)
  for (let i = 0; i < keys.length; i++) {
    const next = (keys[i] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let n = 1; n <= count; n++) starts[n] = (starts[n] ?? 0) + (starts[n - 1] ?? 0)
  return starts
}

/** Positions grouped by key, in table order within each: a counting sort. */
function reverseView(keys: ArrayLike<number>, count: number) {
  const starts = countStarts(keys, count)
  const next = starts.slice()
  const positions = new Int32Array(keys.length)
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0
    const at = next[key] ?? 0
    positions[at] = i
    next[key] = at + 1
  }
  return { starts, positions }
}

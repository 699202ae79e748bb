const COMMA = 44
const POINT = 46
const QUOTE = 34
const ZERO = 48
/** Most bytes of an amount. */
const AMOUNT = 20

/** Bytes of output lines; grows as needed. */
export interface OutputBuffer {
  /** Claim and line as they came, with their quotes. */
  appendName(bytes: Uint8Array, start: number, end: number): void
  appendComma(): void
  append(bytes: Uint8Array): void
  /** Dollars and cents: 11356 is `113.56`. */
  appendCents(cents: number): void
  /** The bytes so far; the buffer is not used again. */
  take(): Uint8Array<ArrayBuffer>
}

export function createOutputBuffer(capacity: number): OutputBuffer {
  let out = new Uint8Array(capacity)
  let length = 0
  const reserve = (more: number): void => {
    if (length + more <= out.length) return
    const larger = new Uint8Array(Math.max(out.length * 2, length + more))
    larger.set(out)
    out = larger
  }
  // Fields are short: a loop is faster than set() on a subarray.
  const copy = (bytes: Uint8Array, start: number, end: number): void => {
    reserve(end - start)
    for (let at = start; at < end; at++) out[length++] = bytes[at] ?? 0
  }
  return {
    appendName(bytes, start, end) {
      const quotes = end < bytes.length && bytes[end] === QUOTE ? 1 : 0
      copy(bytes, start - quotes, end + quotes)
    },
    appendComma() {
      reserve(1)
      out[length++] = COMMA
    },
    append: (bytes) => copy(bytes, 0, bytes.length),
    appendCents(cents) {
      reserve(AMOUNT)
      let digits = 3
      for (let limit = 1000; limit <= cents; limit *= 10) digits++
      let rest = cents
      const end = length + digits + 1
      for (let at = end - 1; at >= length; at--) {
        if (at === end - 3) {
          out[at] = POINT
          continue
        }
        const tenth = Math.floor(rest / 10)
        out[at] = ZERO + rest - tenth * 10
        rest = tenth
      }
      length = end
    },
    take: () => out.subarray(0, length),
  }
}

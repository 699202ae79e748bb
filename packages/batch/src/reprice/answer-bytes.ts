const POINT = 46
const ZERO = 48

/** How a line ends up; the report counts them. */
export type LineStatus = 'priced' | 'refused' | 'denied'

/** The answer of a line as it is written: everything after claim and line. */
export interface LineAnswer {
  readonly status: LineStatus
  readonly cents: number
  /** What follows the amount, the same bytes for every line that ends alike: `,,,RVU26C\n`. */
  readonly rest: Uint8Array
}

const encoder = new TextEncoder()
const rests = new Map<string, Uint8Array>()

/** `,priced,`, `,refused,`, `,denied,` */
export const STATUS_BYTES: Readonly<Record<LineStatus, Uint8Array>> = {
  priced: encoder.encode(',priced,'),
  refused: encoder.encode(',refused,'),
  denied: encoder.encode(',denied,'),
}

export function createAnswer(
  status: LineStatus,
  cents: number,
  reason: string | null,
  findings: readonly string[],
  release: string | null,
): LineAnswer {
  const text = `,${reason ?? ''},${findings.length === 0 ? '' : findings.join(' ')},${release ?? ''}\n`
  let rest = rests.get(text)
  if (!rest) {
    rest = encoder.encode(text)
    rests.set(text, rest)
  }
  return { status, cents, rest }
}

/** A buffer that grows; what it holds is one piece of output. */
export interface OutputBuffer {
  append(bytes: Uint8Array, start: number, end: number): void
  appendByte(byte: number): void
  appendText(text: string): void
  /** Dollars and cents: 11356 is `113.56`. */
  appendCents(cents: number): void
  /** The bytes so far, as a copy of their own. */
  take(): Uint8Array<ArrayBuffer>
}

export function createOutputBuffer(capacity = 1 << 20): OutputBuffer {
  let bytes = new Uint8Array(capacity)
  let length = 0
  const reserve = (more: number): void => {
    if (length + more <= bytes.length) return
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + more))
    larger.set(bytes.subarray(0, length))
    bytes = larger
  }
  return {
    append(source, start, end) {
      reserve(end - start)
      // Fields are short: a loop is faster than set() on a subarray.
      for (let at = start; at < end; at++) bytes[length++] = source[at] ?? 0
    },
    appendByte(byte) {
      reserve(1)
      bytes[length++] = byte
    },
    appendText(text) {
      const encoded = encoder.encode(text)
      this.append(encoded, 0, encoded.length)
    },
    appendCents(cents) {
      reserve(20)
      const first = length
      let rest = cents
      for (let digits = 0; digits < 3 || rest > 0; digits++) {
        if (digits === 2) bytes[length++] = POINT
        const tenth = Math.floor(rest / 10)
        bytes[length++] = ZERO + rest - tenth * 10
        rest = tenth
      }
      bytes.subarray(first, length).reverse()
    },
    take() {
      return bytes.slice(0, length)
    },
  }
}

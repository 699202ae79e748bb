import { type ClaimLine, InvalidInput, parseClaimLine } from '@feescope/core'

/** A code with modifiers and units, parsed once however often it occurs. */
export interface KnownLine {
  readonly id: number
  /** `null` where it is malformed; then `reason` says why. */
  readonly line: ClaimLine | null
  readonly reason: string | null
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const BASE = 37

/** Value of a letter or digit in base 37 (1 … 36), or 0 for anything else. */
const VALUES = new Uint8Array(256)
for (const [value, digit] of [...DIGITS].entries()) {
  VALUES[digit.charCodeAt(0)] = value + 1
  VALUES[digit.toLowerCase().charCodeAt(0)] = value + 1
}

/** Packs up to ten letters or digits into one number; −1 when there is something else. */
export function packText(bytes: Uint8Array, start: number, end: number): number {
  let packed = 0
  for (let at = start; at < end; at++) {
    const value = VALUES[bytes[at] ?? 0] ?? 0
    if (value === 0) return -1
    packed = packed * BASE + value
  }
  return end - start > 10 ? -1 : packed
}

/** The text `packText` packed, in capitals. */
export function unpackText(packed: number): string {
  let rest = packed
  let text = ''
  while (rest > 0) {
    text = (DIGITS[(rest % BASE) - 1] ?? '') + text
    rest = Math.floor(rest / BASE)
  }
  return text
}

/** Keeps every different line of a file once. */
export interface LineTable {
  /** The line of a packed code, packed modifiers (0 for none) and units. */
  get(code: number, modifiers: number, units: number): KnownLine
  readonly size: number
}

const MAX_UNITS = 10_000

export function createLineTable(): LineTable {
  const modifierNumbers = new Map<number, number>([[0, 0]])
  const lines = new Map<number, Map<number, KnownLine>>()
  let size = 0
  return {
    get(code, modifiers, units) {
      let number = modifierNumbers.get(modifiers)
      if (number === undefined) {
        number = modifierNumbers.size
        modifierNumbers.set(modifiers, number)
      }
      let ofCode = lines.get(code)
      if (!ofCode) {
        ofCode = new Map()
        lines.set(code, ofCode)
      }
      const key = number * MAX_UNITS + units
      const known = ofCode.get(key)
      if (known) return known
      const added = parseLine(
        size++,
        unpackText(code),
        splitModifiers(unpackText(modifiers)),
        units,
      )
      ofCode.set(key, added)
      return added
    },
    get size() {
      return size
    },
  }
}

function splitModifiers(text: string): readonly string[] {
  return text.match(/../g) ?? []
}

function parseLine(
  id: number,
  code: string,
  modifiers: readonly string[],
  units: number,
): KnownLine {
  try {
    return { id, line: parseClaimLine({ code, modifiers, units }, 1), reason: null }
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return { id, line: null, reason: error.issues.map(({ message }) => message).join(' ') }
  }
}

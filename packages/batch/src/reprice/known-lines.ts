import { type ClaimLine, InvalidInput, parseClaimLine } from '@feescope/core'
import type { NameTable } from './known/name-table.ts'

/** Keeps every different line of a file once, however it is written. */
export interface LineTable {
  /** The line's number, or what is wrong with it. */
  parse(code: string, modifiers: string, units: string): number | string
  /** A line that this table parsed, as the line at a position of its claim, 0 for the first. */
  at(id: number, position: number): ClaimLine
}

const MAX_UNITS = 9999
/** Positions for which a line is kept apart. */
const MOST_POSITIONS = 8

export function createLineTable(names: NameTable): LineTable {
  /** By number; `null` for lines that only other threads have parsed. */
  const lines: (ClaimLine[] | null)[] = []
  const parsed = new Map<string, number | string>()
  return {
    parse(code, modifiers, units) {
      const reason = findFault(code, modifiers, units)
      if (reason !== null) return reason
      const input = {
        code: code.toUpperCase(),
        modifiers: modifiers.toUpperCase().match(/[^ :]+/g) ?? [],
        units: units === '' ? 1 : Number(units),
      }
      const name = `${input.code} ${input.modifiers.join(' ')} ${input.units}`
      const kept = parsed.get(name)
      if (kept !== undefined) return kept
      const line = parseLine(input)
      const id = typeof line === 'string' ? line : names.number(name)
      if (typeof line !== 'string' && typeof id !== 'string') {
        while (lines.length <= id) lines.push(null)
        lines[id] = [line]
      }
      parsed.set(name, id)
      return id
    },
    at(id, position) {
      const known = lines[id]
      const first = known?.[0]
      if (!first) throw new Error(`no line ${id}`)
      while (known.length <= position && known.length < MOST_POSITIONS) {
        known.push({ ...first, number: known.length + 1 })
      }
      return known[position] ?? { ...first, number: position + 1 }
    },
  }
}

function findFault(code: string, modifiers: string, units: string): string | null {
  if (!/^[0-9A-Za-z]{1,10}$/.test(code)) return 'code is not a procedure code'
  if (!/^(?:[ :]*[0-9A-Za-z]{2}(?=[ :]|$)){0,4}[ :]*$/.test(modifiers)) {
    return 'modifiers are not up to four of two letters or digits, with blanks or colons between'
  }
  if (units !== '' && (!/^\d{1,9}$/.test(units) || Number(units) < 1 || Number(units) > MAX_UNITS))
    return `units are not a whole number from 1 to ${MAX_UNITS}`
  return null
}

function parseLine(input: Parameters<typeof parseClaimLine>[0]): ClaimLine | string {
  try {
    return parseClaimLine(input, 1)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return error.issues.map(({ message }) => message).join(' ')
  }
}

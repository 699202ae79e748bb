import { type ClaimLine, InvalidInput, parseClaimLine } from '@feescope/core'

/** A code with modifiers and units, parsed once however often it occurs. */
export interface KnownLine {
  readonly id: number
  readonly line: ClaimLine
}

/** Keeps every different line of a file once, however it is written. */
export interface LineTable {
  /** The line, or what is wrong with it. */
  parse(code: string, modifiers: string, units: string): KnownLine | string
  get(id: number): KnownLine
}

const MAX_UNITS = 9999

export function createLineTable(): LineTable {
  const lines: KnownLine[] = []
  const known = new Map<string, KnownLine | string>()
  return {
    parse(code, modifiers, units) {
      const reason = findFault(code, modifiers, units)
      if (reason !== null) return reason
      const input = {
        code: code.toUpperCase(),
        modifiers: modifiers.toUpperCase().match(/[^ :]+/g) ?? [],
        units: units === '' ? 1 : Number(units),
      }
      const key = `${input.code} ${input.modifiers.join(' ')} ${input.units}`
      const kept = known.get(key)
      if (kept !== undefined) return kept
      const parsed = parseLine(input, lines.length)
      if (typeof parsed !== 'string') lines.push(parsed)
      known.set(key, parsed)
      return parsed
    },
    get(id) {
      const line = lines[id]
      if (!line) throw new Error(`no line ${id}`)
      return line
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

function parseLine(input: Parameters<typeof parseClaimLine>[0], id: number): KnownLine | string {
  try {
    return { id, line: parseClaimLine(input, 1) }
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return error.issues.map(({ message }) => message).join(' ')
  }
}

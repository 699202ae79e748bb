import { parseCompactDate } from '../../text/compact-date.ts'
import { repairCode } from '../../text/repair-code.ts'
import { maximumCodes } from './ptp-part.ts'
import { findPtpRationale } from './ptp-rationales.ts'

/** Typed values of a PTP file's cells, each distinct text parsed once. */
export interface PtpValues {
  /** The codes met so far, in that order. */
  readonly codes: readonly string[]
  /** Position in `codes`; `undefined` when the text is no HCPCS code, or one too many. */
  findCode(text: string): number | undefined
  /** yyyymmdd; 0 for blank and CMS's `*` (no date); `undefined` when the text is no date. */
  findDate(text: string): number | undefined
  findIndicator(text: string): number | undefined
  findRationale(text: string): number | undefined
}

export function createPtpValues(): PtpValues {
  const codes: string[] = []
  const numbers = new Map<string, number>()
  const codeNumber = (text: string): number | undefined => {
    const code = repairCode(text)
    if (code === undefined) return undefined
    const known = numbers.get(code)
    if (known !== undefined || codes.length === maximumCodes) return known
    numbers.set(code, codes.length)
    return codes.push(code) - 1
  }
  return {
    codes,
    findCode: remember(codeNumber),
    findDate: remember(parseDate),
    findIndicator: remember(parseIndicator),
    findRationale: remember(findPtpRationale),
  }
}

function parseDate(text: string): number | undefined {
  const date = text.trim()
  return date === '' || date === '*' ? 0 : parseCompactDate(date)
}

function parseIndicator(text: string): number | undefined {
  const indicator = text.trim()
  return /^[019]$/.test(indicator) ? Number(indicator) : undefined
}

function remember<Value>(parse: (text: string) => Value): (text: string) => Value | undefined {
  const known = new Map<string, Value>()
  return (text) => {
    const value = known.get(text)
    if (value !== undefined) return value
    const parsed = parse(text)
    if (parsed !== undefined) known.set(text, parsed)
    return parsed
  }
}

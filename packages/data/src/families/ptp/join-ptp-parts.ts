import { createPtpPart, maximumCodes, type PtpPart, type PtpPartColumns } from './ptp-part.ts'

/** The rows of all parts one after the other, with one ascending list of codes. */
export interface JoinedPtp extends PtpPartColumns {
  readonly rowCount: number
  readonly codes: readonly string[]
  /** Position of each part's first row. */
  readonly partStarts: readonly number[]
}

/** `undefined` when the parts have more codes than a table can number. */
export function joinPtpParts(parts: readonly PtpPart[]): JoinedPtp | undefined {
  const codes = [...new Set(parts.flatMap((part) => part.codes))].sort()
  if (codes.length > maximumCodes) return undefined
  const numbers = new Map(codes.map((code, number) => [code, number]))
  const rowCount = parts.reduce((sum, part) => sum + part.rowCount, 0)
  const joined = createPtpPart(rowCount)
  const partStarts: number[] = []
  let start = 0
  for (const part of parts) {
    partStarts.push(start)
    const renumbered = Uint16Array.from(part.codes, (code) => numbers.get(code) ?? 0)
    copyRows(part, renumbered, joined, start)
    start += part.rowCount
  }
  return { ...joined, rowCount, codes, partStarts }
}

function copyRows(
  part: PtpPart,
  renumbered: Uint16Array,
  joined: PtpPartColumns,
  start: number,
): void {
  for (let row = 0; row < part.rowCount; row++) {
    joined.column1[start + row] = renumbered[part.column1[row] ?? 0] ?? 0
    joined.column2[start + row] = renumbered[part.column2[row] ?? 0] ?? 0
  }
  joined.effective.set(part.effective.subarray(0, part.rowCount), start)
  joined.deleted.set(part.deleted.subarray(0, part.rowCount), start)
  joined.indicator.set(part.indicator.subarray(0, part.rowCount), start)
  joined.rationale.set(part.rationale.subarray(0, part.rowCount), start)
  joined.line.set(part.line.subarray(0, part.rowCount), start)
}

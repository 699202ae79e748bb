import type { ClaimLine } from '../domain/claim.ts'
import type { PfsRelease } from '../reference/pfs-release.ts'
import type { PtpTable } from '../reference/ptp-table.ts'
import { isVisit } from './evaluation-and-management.ts'

/** What the screen reads of a line; made once for a code. */
export interface ScreenedLine {
  readonly code: string
  /** Number of the code in the PTP table, or −1. */
  readonly number: number
  readonly visit: boolean
  /** Has a global package, so that visits of the day are looked at. */
  readonly packaged: boolean
}

/**
 * Tells at once that lines cannot meet in any edit: different codes, no pair between them in force,
 * no visit beside a packaged procedure. It errs on the side of running the edits. What an edit says of
 * a line alone is not asked here.
 */
export interface EditScreen {
  prepare(line: ClaimLine): ScreenedLine
  areApart(lines: readonly ScreenedLine[]): boolean
}

const PACKAGED: ReadonlySet<string> = new Set(['000', '010', '090', 'YYY', 'MMM'])

export function createEditScreen(ptp: PtpTable, release: PfsRelease, date: string): EditScreen {
  const day = Number(date.replaceAll('-', ''))
  return {
    prepare: ({ code }) => ({
      code,
      number: ptp.codeNumber(code),
      visit: isVisit(code, date),
      packaged: (release.findRows(code) ?? []).some(({ globalDays }) => PACKAGED.has(globalDays)),
    }),
    areApart(lines) {
      for (let i = 0; i < lines.length; i++) {
        const a = lines[i]
        if (!a) continue
        for (let j = i + 1; j < lines.length; j++) {
          const b = lines[j]
          if (b && meets(ptp, a, b, day)) return false
        }
      }
      return true
    },
  }
}

function meets(ptp: PtpTable, a: ScreenedLine, b: ScreenedLine, day: number): boolean {
  if (a.code === b.code) return true
  if ((a.visit && b.packaged) || (b.visit && a.packaged)) return true
  if (a.number < 0 || b.number < 0) return false
  return (
    ptp.findActive(a.number, b.number, day) >= 0 || ptp.findActive(b.number, a.number, day) >= 0
  )
}

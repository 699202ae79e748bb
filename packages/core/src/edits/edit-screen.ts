import type { ClaimLine } from '../domain/claim.ts'
import type { AddOnTable } from '../reference/add-on-table.ts'
import type { PfsRelease } from '../reference/pfs-release.ts'
import type { PtpTable } from '../reference/ptp-table.ts'
import { findAddOnState } from './add-on/add-on-state.ts'
import { type Billed, billedLine } from './billed.ts'
import { BUNDLED_WITH_OTHERS } from './code-status/status-words.ts'
import { isVisit } from './evaluation-and-management.ts'
import { findGoverningRow } from './fee-schedule-row.ts'
import { findGlobalWindow } from './global-period/global-window.ts'
import { isVisitPayable } from './global-period/required-modifiers.ts'
import { judgePair } from './ptp/judge-pair.ts'
import { severityOf } from './ptp/ptp-finding.ts'

/** What the screen reads of a line; made once for each different line. */
export interface ScreenedLine {
  readonly code: string
  /** Number of the code in the PTP table, or −1. */
  readonly number: number
  readonly billed: Billed
  readonly visit: boolean
  /** Global days of a procedure with a global package of the day, or `null`. */
  readonly globalDays: string | null
  /** Primaries of an add-on code; `null` for other codes. */
  readonly primaries: ReadonlySet<string> | null
  /** The line is judged by everything else on the claim. */
  readonly meetsEvery: boolean
}

/**
 * Tells whether two lines can meet in an edit: whether one can change what an edit denies or warns of
 * the other. Lines that meet nothing are judged as if each stood alone. It errs on the side of meeting.
 */
export interface EditScreen {
  prepare(line: ClaimLine): ScreenedLine
  meet(a: ScreenedLine, b: ScreenedLine): boolean
}

/** The tables of the day; a table that is not held makes no lines meet. */
export interface ScreenTables {
  readonly date: string
  readonly release: PfsRelease
  readonly ptp: PtpTable | null
  readonly addOn: AddOnTable | null
}

export function createEditScreen({ date, release, ptp, addOn }: ScreenTables): EditScreen {
  const day = Number(date.replaceAll('-', ''))
  return {
    prepare(line) {
      const { code, minutes } = line
      const row = findGoverningRow(release, line)
      const globalDays = row && findGlobalWindow(row.globalDays) ? row.globalDays : null
      return {
        code,
        number: ptp ? ptp.codeNumber(code) : -1,
        billed: billedLine(line, date),
        visit: isVisit(code, date),
        globalDays,
        primaries: (addOn && findAddOnState(addOn, code, date)?.primaries) ?? null,
        // Timed minutes are added up over the day.
        meetsEvery: minutes !== null || BUNDLED_WITH_OTHERS.has(row?.status ?? ''),
      }
    },
    meet(a, b) {
      // The same code: units of the day, and both stand on the same side of every pair.
      if (isSameCode(a, b) || a.meetsEvery || b.meetsEvery) return true
      if (a.primaries?.has(b.code) || b.primaries?.has(a.code)) return true
      if (isIncluded(a, b, date) || isIncluded(b, a, date)) return true
      return ptp !== null && a.number >= 0 && b.number >= 0 && pairDecides(ptp, a, b, day)
    },
  }
}

/** By number where the table of pairs has one: it is asked of all lines of millions of claims. */
function isSameCode(a: ScreenedLine, b: ScreenedLine): boolean {
  return a.number === b.number && (a.number >= 0 || a.code === b.code)
}

/** A visit in the global package of a procedure of the same day. */
function isIncluded(visit: ScreenedLine, { globalDays }: ScreenedLine, date: string): boolean {
  if (!visit.visit || globalDays === null) return false
  return !isVisitPayable(visit.billed.modifiers, 'same-day', { globalDays }, date)
}

/** A pair in force that denies or warns; one that a modifier plainly separates changes nothing. */
function pairDecides(ptp: PtpTable, a: ScreenedLine, b: ScreenedLine, day: number): boolean {
  const forth = ptp.findActive(a.number, b.number, day)
  const back = ptp.findActive(b.number, a.number, day)
  if (forth < 0 && back < 0) return false
  if (forth >= 0 && back >= 0) return true
  const [column1, column2] = forth >= 0 ? [a, b] : [b, a]
  const row = ptp.rowAt(Math.max(forth, back))
  const judgements = judgePair({ row, column1: [column1.billed], column2: [column2.billed] })
  return judgements.some((judgement) => severityOf(judgement) !== 'info')
}

import { type CodeSection, sectionOf } from '../../domain/code-section.ts'
import type { PfsCodeRows, PfsRow } from '../../reference/pfs-release.ts'
import type { EditContext } from '../edit.ts'
import { isVisit } from '../evaluation-and-management.ts'
import { findGoverningRow } from '../fee-schedule-row.ts'
import type { Severity, SuggestedDenial } from '../finding.ts'

/** A line as the modifier rules see it. */
export interface ModifiedLine {
  readonly number: number
  readonly code: string
  readonly modifiers: readonly string[]
  readonly date: string
  readonly pos: string | null
  /** Whether hospital outpatient tables apply. */
  readonly outpatient: boolean
  readonly visit: boolean
  readonly section: CodeSection
}

/** A line with the fee schedule's indicators. */
export interface ListedLine extends ModifiedLine {
  readonly row: PfsRow
  readonly rows: PfsCodeRows
}

/** What is wrong with a modifier, or with two together. */
export interface ModifierProblem {
  readonly severity: Severity
  readonly message: string
  readonly fix: readonly string[]
  readonly denial: SuggestedDenial | null
}

/** A rule about one line's modifiers; the listed kind also reads the fee schedule. */
export type ModifierRule = (line: ModifiedLine) => readonly ModifierProblem[]
export type ListedRule = (line: ListedLine) => readonly ModifierProblem[]

export function listModifiedLines({ claim }: EditContext): readonly ModifiedLine[] {
  return claim.lines.map(({ number, code, modifiers }) => ({
    number,
    code,
    modifiers,
    date: claim.date,
    pos: claim.pos,
    outpatient: claim.ncci === 'outpatient',
    visit: isVisit(code, claim.date),
    section: sectionOf(code),
  }))
}

/** Adds the indicators, or `undefined` where the release does not list the code. */
export function findListedLine(line: ModifiedLine, { pfs }: EditContext): ListedLine | undefined {
  if (!pfs.held) return undefined
  const rows = pfs.table.findRows(line.code)
  const row = findGoverningRow(pfs.table, line)
  return rows && row && { ...line, row, rows }
}

/** "Modifier 26 on 99213 (line 1) …" */
export function createProblem(
  line: ModifiedLine,
  modifier: string,
  problem: {
    readonly severity: Severity
    /** Goes on from the modifier: "does not apply: …". */
    readonly why: string
    readonly fix: string
    readonly denial?: SuggestedDenial
  },
): ModifierProblem {
  const { severity, why, fix, denial } = problem
  return {
    severity,
    message: `Modifier ${modifier} on ${line.code} (line ${line.number}) ${why}.`,
    fix: [fix],
    denial: denial ?? null,
  }
}

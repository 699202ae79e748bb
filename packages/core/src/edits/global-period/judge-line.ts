import type { ClaimLine } from '../../domain/claim.ts'
import { type Billed, billedLine } from '../billed.ts'
import type { EditContext } from '../edit.ts'
import { isVisit } from '../evaluation-and-management.ts'
import { findGoverningRow } from '../fee-schedule-row.ts'
import { findGlobalWindow } from './global-window.ts'
import type { GlobalPackage } from './packages.ts'
import { type Relation, relationTo } from './relation.ts'
import { isProcedurePayable, isVisitPayable } from './required-modifiers.ts'

/** A line that a global package includes. */
export interface IncludedLine {
  readonly line: ClaimLine
  readonly kind: 'visit' | 'procedure'
  readonly relation: Relation
  readonly of: GlobalPackage
}

/** What of a global package a line could fall under: visits and procedures with a package. */
export function kindOf(line: ClaimLine, { claim, pfs }: EditContext): IncludedLine['kind'] | null {
  if (isVisit(line.code, claim.date)) return 'visit'
  const row = pfs.held ? findGoverningRow(pfs.table, line) : undefined
  return row && findGlobalWindow(row.globalDays) ? 'procedure' : null
}

/** The first package that includes the line and that its modifiers do not lift it out of. */
export function findInclusion(
  line: ClaimLine,
  packages: readonly GlobalPackage[],
  context: EditContext,
): IncludedLine | undefined {
  const kind = kindOf(line, context)
  if (kind === null) return undefined
  const { date } = context.claim
  const service = billedLine(line, date)
  for (const of of packages) {
    if (of.procedure.line === line) continue
    const relation = relationTo(service, of)
    if (relation === null) continue
    if (kind === 'visit') {
      if (!isVisitPayable(line.modifiers, relation, of, date)) return { line, kind, relation, of }
    } else if (isIncludedProcedure(service, relation)) {
      return { line, kind, relation, of }
    }
  }
  return undefined
}

/** Two procedures of one day are for PTP and multiple surgery; transferred care (55) is a package part. */
function isIncludedProcedure({ modifiers }: Billed, relation: Relation): boolean {
  return relation === 'after' && !modifiers.includes('55') && !isProcedurePayable(modifiers)
}

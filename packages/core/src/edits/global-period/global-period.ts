import { daysBetween } from '../../domain/iso-date.ts'
import type { Edit, EditAnswer, EditContext } from '../edit.ts'
import { type CheckedEdit, type ConsultedRow, createFinding, type Finding } from '../finding.ts'
import { checkedEntry, type Standing, standingOf, uncheckedEntry } from '../standing.ts'
import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import { LONGEST_WINDOW } from './global-window.ts'
import { describeInclusion, fixInclusion } from './inclusion-words.ts'
import { findInclusion, type IncludedLine, kindOf } from './judge-line.ts'
import { findPackages, type GlobalPackage, type PackageSearch } from './packages.ts'
import { unrelatedVisitModifiers } from './required-modifiers.ts'

/** Services that belong to the global package of a procedure, on this claim or another. */
export const globalPeriod: Edit = {
  id: 'global-period',
  scope: 'claim',
  sentence:
    'Visits and procedures in the global period of a procedure by the same group are part of it, unless 24, 25, 57, 58, 78 or 79 says otherwise.',
  citation: 'mcpm-12-40.1',
  parameters: [unrelatedVisitModifiers],
  example:
    '99213 thirty days after a 090 procedure is denied; with 24 (the visit had nothing to do with it) it is payable. On day 91 the period is over.',
  check: checkGlobalPeriod,
}

function checkGlobalPeriod(context: EditContext): EditAnswer {
  const { claim, pfs, denied } = context
  if (!pfs.held) return { checked: [uncheckedEntry('global-period', pfs.message)], findings: [] }
  const standing = standingOf(pfs, claim.date)
  const affected = claim.lines.filter(
    (line) => !denied.has(line.number) && kindOf(line, context) !== null,
  )
  let found: PackageSearch | undefined
  const search = (): PackageSearch => {
    found ??= findPackages(context)
    return found
  }
  const findings = affected.flatMap((line) => {
    const included = findInclusion(line, search().packages, context)
    return included ? [inclusionFinding(included, standing)] : []
  })
  return {
    get checked() {
      const reached = search().packages.filter(({ procedure }) =>
        isNear(procedure.date, claim.date),
      )
      return [
        checkedEntry('global-period', standing, findings, reached.map(toConsulted)),
        ...(affected.length > 0 ? unchecked(context, search()) : []),
      ]
    },
    findings,
  }
}

function unchecked({ claim }: EditContext, search: PackageSearch): readonly CheckedEdit[] {
  const unknown = search.unknown
    .filter(({ procedure }) => isNear(procedure.date, claim.date))
    .map(({ procedure, reason }) =>
      uncheckedEntry(
        'global-period',
        `The global period of ${procedure.code} of ${procedure.date} is not known. ${reason}`,
        { codes: [procedure.code] },
      ),
    )
  if (claim.history !== null) return unknown
  const noHistory = uncheckedEntry(
    'global-period',
    "No services on other days were given, so only this claim's own lines were compared. Give the patient's earlier services as history.",
  )
  return [...unknown, noHistory]
}

function isNear(date: string, claimDate: string): boolean {
  return Math.abs(daysBetween(date, claimDate)) <= LONGEST_WINDOW
}

function inclusionFinding(included: IncludedLine, standing: Standing): Finding {
  const { line, of } = included
  const { procedure } = of
  return createFinding({
    edit: 'global-period',
    line: line.number,
    ...(procedure.line
      ? { with: procedure.line.number }
      : { withService: { date: procedure.date, code: procedure.code } }),
    code: line.code,
    severity: 'deny',
    message: () => describeInclusion(included),
    fix: () => fixInclusion(included),
    table: standing.table,
    asOf: standing.asOf,
    denial: SUGGESTED_DENIALS.globalPeriod,
    citation: 'mcpm-12-40.1',
  })
}

function toConsulted({ procedure, globalDays, window }: GlobalPackage): ConsultedRow {
  const { code, date } = procedure
  return { code, date, globalDays, daysBefore: window.before, daysAfter: window.after }
}

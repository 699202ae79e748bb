import type { ClaimLine } from '../../domain/claim.ts'
import type { PfsRelease } from '../../reference/pfs-release.ts'
import type { Edit, EditAnswer, EditContext } from '../edit.ts'
import { findGoverningRow } from '../fee-schedule-row.ts'
import { type CheckedEdit, type ConsultedRow, createFinding, type Finding } from '../finding.ts'
import { checkedEntry, type Standing, standingOf, uncheckedEntry } from '../standing.ts'
import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import { findListing } from './find-listing.ts'
import { describeUnlisted, judgeUnlisted } from './judge-unlisted.ts'
import { statusFinding } from './status-finding.ts'

/** Whether each code exists on the date and Medicare pays it at all. */
export const codeStatus: Edit = {
  id: 'code-status',
  scope: 'claim',
  sentence:
    'A code must exist on the date and be payable: deleted, invalid, bundled and non-covered codes are denied.',
  citation: 'rvu-status',
  example: '94760 (status T) is denied beside any payable service of the day and paid without one.',
  check: checkCodeStatus,
}

function checkCodeStatus(context: EditContext): EditAnswer {
  const { claim, pfs } = context
  if (!pfs.held) return { checked: [uncheckedEntry('code-status', pfs.message)], findings: [] }
  const standing = standingOf(pfs, claim.date)
  const findings = claim.lines.flatMap((line) => {
    const row = findGoverningRow(pfs.table, line)
    return (
      (row
        ? statusFinding(line, row, context, standing)
        : unlistedFinding(line, context, pfs.table, standing)) ?? []
    )
  })
  return {
    get checked() {
      const rows = claim.lines.map((line) => toConsulted(line, pfs.table))
      const known = checkedEntry('code-status', standing, findings, rows)
      return [known, ...doubtful(claim.lines, pfs.table, findings, standing)]
    },
    findings,
  }
}

/** The codes of which it is not known whether they exist: not listed, and not denied for it. */
function doubtful(
  lines: readonly ClaimLine[],
  release: PfsRelease,
  findings: readonly Finding[],
  standing: Standing,
): readonly CheckedEdit[] {
  const warned = new Set(findings.flatMap((each) => (each.severity === 'warn' ? each.line : [])))
  if (warned.size === 0) return []
  const doubted = lines.filter(
    (line) => warned.has(line.number) && findGoverningRow(release, line) === undefined,
  )
  if (doubted.length === 0) return []
  const codes = [...new Set(doubted.map(({ code }) => code))]
  const reason = `${release.id} does not list ${codes.join(', ')}: whether such a code exists is not checked.${standing.words}`
  return [uncheckedEntry('code-status', reason, { standing, codes })]
}

function unlistedFinding(
  { code, number }: ClaimLine,
  { reference }: EditContext,
  release: PfsRelease,
  standing: Standing,
): Finding {
  const severity = judgeUnlisted(code, standing.asOf === null)
  const words = () => describeUnlisted(code, release.id, findListing(reference, code, release))
  return createFinding({
    edit: 'code-status',
    line: number,
    code,
    severity,
    message: () => words().message + standing.words,
    fix: () => words().fix,
    table: standing.table,
    asOf: standing.asOf,
    denial: severity === 'deny' ? SUGGESTED_DENIALS.notValidForMedicare : null,
    citation: 'rvu-status',
  })
}

function toConsulted(line: ClaimLine, release: PfsRelease): ConsultedRow {
  const row = findGoverningRow(release, line)
  return { code: line.code, modifier: row?.modifier ?? null, status: row?.status ?? null }
}

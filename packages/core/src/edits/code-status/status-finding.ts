import type { ClaimLine } from '../../domain/claim.ts'
import type { PfsRow } from '../../reference/pfs-release.ts'
import type { EditContext } from '../edit.ts'
import { findGoverningRow } from '../fee-schedule-row.ts'
import { createFinding, type Finding } from '../finding.ts'
import type { Standing } from '../standing.ts'
import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import { BUNDLED_WITH_OTHERS, PAYABLE_STATUSES, STATUS_MEANINGS } from './status-words.ts'

/** What the status of a listed line says; nothing for a payable one. */
export function statusFinding(
  line: ClaimLine,
  row: PfsRow,
  context: EditContext,
  standing: Standing,
): Finding | undefined {
  const meaning = STATUS_MEANINGS.get(row.status)
  if (!meaning) return bundledFinding(line, row, context, standing)
  const { severity, why, fix, denial } = meaning
  return createFinding({
    ...identityOf(line, standing),
    severity,
    message: () =>
      `${line.code} (line ${line.number}) has status ${row.status}: ${why}.${standing.words}`,
    fix: () => [fix],
    denial,
  })
}

function bundledFinding(
  line: ClaimLine,
  row: PfsRow,
  context: EditContext,
  standing: Standing,
): Finding | undefined {
  const why = BUNDLED_WITH_OTHERS.get(row.status)
  if (why === undefined) return undefined
  const other = findPayable(line, context)
  const what = `${line.code} (line ${line.number}) has status ${row.status}: ${why}`
  if (other) {
    return createFinding({
      ...identityOf(line, standing),
      with: other.number,
      severity: 'deny',
      message: () =>
        `${what}, and ${other.code} (line ${other.number}) is payable.${standing.words}`,
      fix: () => [`Do not bill ${line.code} beside ${other.code}. No modifier lifts this.`],
      denial: SUGGESTED_DENIALS.bundled,
    })
  }
  if (row.status === 'T') return undefined
  return createFinding({
    ...identityOf(line, standing),
    severity: 'warn',
    message: () =>
      `${what}; alone it can only be paid under another provision, never the physician fee schedule.${standing.words}`,
    fix: () => [`Check under which provision ${line.code} is paid.`],
  })
}

/** Another line of the day that the fee schedule pays and no edit before this one denied. */
function findPayable(line: ClaimLine, { claim, pfs, denied }: EditContext): ClaimLine | undefined {
  if (!pfs.held) return undefined
  return claim.lines.find((other) => {
    if (other === line || denied.has(other.number)) return false
    return PAYABLE_STATUSES.has(findGoverningRow(pfs.table, other)?.status ?? '')
  })
}

function identityOf({ number, code }: ClaimLine, { table, asOf }: Standing) {
  return { edit: 'code-status', line: number, code, table, asOf, citation: 'rvu-status' } as const
}

import type { RefusalReason } from '../../../domain/refusal-reason.ts'
import type { PfsRow } from '../../../reference/pfs-release.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { rowName } from '../fee.ts'
import type { GateRule } from '../rule.ts'

/**
 * Only rows with status A, R or T are priced from their RVUs, and R only where CMS prints RVUs.
 * Everything else has no national amount: the reason and the next step are given instead.
 */
export const statusCode: GateRule = {
  id: 'pfs.status-code',
  sentence: 'A code has a national amount only if its status is A, T, or R with printed RVUs.',
  citation: 'rvu-status',
  example: '76125 has status C: no amount, the contractor sets it. 76125-26 has status A: 14.03.',
  refuse: ({ row }, { claim }) =>
    row.status === 'R' && claim.positions.restricted === 'contractor'
      ? refuse(
          'carrier-priced',
          `${rowName(row)} (status R): left to the contractor by your choice.`,
        )
      : refuseByStatus(row),
}

/** The same question for a bare row: `null` when the row is priced from its RVUs. */
export function refuseByStatus(row: PfsRow): Refusal | null {
  if (row.status === 'A' || row.status === 'T') return null
  if (row.status === 'R' && row.totalNonfacility + row.totalFacility > 0) return null
  const [reason, why] = WHY[row.status === 'R' ? 'C' : row.status] ?? UNKNOWN
  const unused = row.notUsedForMedicare
    ? ' CMS prints RVUs for it, but marks them as not used for Medicare payment.'
    : ''
  return refuse(reason, `${rowName(row)} (status ${row.status}): ${why}${unused}`)
}

const UNKNOWN = [
  'not-covered',
  'the status is not one Feescope knows, so it is not priced.',
] as const satisfies readonly [RefusalReason, string]

const DELETED = [
  'deleted',
  'the code or modifier was deleted. Look for its replacement.',
] as const satisfies readonly [RefusalReason, string]

const WHY: Readonly<Record<string, readonly [RefusalReason, string]>> = {
  B: [
    'bundled',
    'payment is always part of other services, even when nothing else is billed. Do not bill it apart.',
  ],
  C: [
    'carrier-priced',
    'there is no national amount; the Medicare contractor prices it case by case. Send documentation, and ask the MAC or look at its fee list.',
  ],
  D: DELETED,
  E: [
    'excluded',
    'regulation excludes it from the physician fee schedule; it may be paid under another one.',
  ],
  F: DELETED,
  G: ['not-valid-for-medicare', 'Medicare uses another code for this service.'],
  H: DELETED,
  I: ['not-valid-for-medicare', 'Medicare uses another code for this service. Bill that code.'],
  J: [
    'anesthesia-data-not-held',
    'anesthesia is paid by base units and time, not by RVUs; the anesthesia tables are not held.',
  ],
  M: ['reporting-only', 'it reports a measurement and is never paid.'],
  N: ['not-covered', 'Medicare does not cover it.'],
  P: [
    'bundled',
    'it is part of the physician service of the day, or is paid under another provision; never under the fee schedule.',
  ],
  Q: ['reporting-only', 'it reports therapy function and is never paid.'],
  X: [
    'excluded',
    'by statute it is not a physician service (ambulance, clinical laboratory and the like); another fee schedule may pay it.',
  ],
}

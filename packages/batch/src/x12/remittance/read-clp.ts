import { elementOf, type Segment } from '../segment.ts'
import { issueAt, shown } from '../x12-issue.ts'
import { parseCents } from '../x12-values.ts'
import type { ClaimDraft } from './claim-payment-draft.ts'

/** CLP: the claim's number, standing, charge, payment and patient share. */
export function readClp(segment: Segment): { readonly draft: ClaimDraft; readonly paid?: number } {
  const charge = parseCents(elementOf(segment, 3))
  const paid = parseCents(elementOf(segment, 4))
  const patient = elementOf(segment, 5) === '' ? 0 : parseCents(elementOf(segment, 5))
  const pos = elementOf(segment, 8)
  const draft: ClaimDraft = {
    segment: segment.number,
    claimId: elementOf(segment, 1),
    status: elementOf(segment, 2),
    charge: charge ?? 0,
    paid: paid ?? 0,
    patient: patient ?? 0,
    filing: elementOf(segment, 6),
    pos: /^\d{2}$/.test(pos) ? pos : null,
    date: null,
    adjustments: [],
    remarks: [],
    lines: [],
    problems: [],
  }
  const problem = (code: string, what: string) =>
    void draft.problems.push(issueAt(segment, 'error', code, what))
  if (draft.claimId === '') problem('no-claim-id', 'CLP01 has no claim number.')
  if (!/^\d{1,2}$/.test(draft.status)) problem('malformed-status', 'CLP02 is no claim status.')
  if (charge === undefined) {
    problem('malformed-charge', `CLP03 is no charge (${shown(elementOf(segment, 3))}).`)
  }
  if (paid === undefined) {
    problem('malformed-payment', `CLP04 is no amount (${shown(elementOf(segment, 4))}).`)
  }
  if (patient === undefined) problem('malformed-patient-share', 'CLP05 is no amount.')
  return { draft, ...(paid !== undefined && { paid }) }
}

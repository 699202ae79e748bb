import { componentsOf, elementOf, type Segment } from '../segment.ts'
import { issueAt, shown } from '../x12-issue.ts'
import { parseCents, parseDay, parseDays } from '../x12-values.ts'
import type { ClaimDraft } from './claim-draft.ts'

/** CLM: number, charge, place, frequency, assignment. */
export function readClm(claim: ClaimDraft, segment: Segment): void {
  claim.claimId = elementOf(segment, 1)
  if (claim.claimId === '') refuse(claim, segment, 'no-claim-id', 'CLM01 has no claim number.')
  const charge = parseCents(elementOf(segment, 2))
  if (charge === undefined || charge < 0) {
    refuse(claim, segment, 'malformed-charge', `CLM02 is no charge (${given(segment, 2)}).`)
  } else {
    claim.charge = charge
  }
  const [pos = '', , frequency = ''] = componentsOf(segment, 5)
  if (/^\d{2}$/.test(pos)) claim.pos = pos
  else refuse(claim, segment, 'malformed-place', 'CLM05-1 is not a place of service of two digits.')
  claim.frequency = frequency || '1'
  claim.assigned = elementOf(segment, 7) !== 'C'
}

const DIAGNOSES = new Set(['ABK', 'ABF', 'BK', 'BF'])

/** HI: diagnosis codes; its other code lists move no price. */
export function readHi(claim: ClaimDraft, segment: Segment): void {
  for (let position = 1; position < segment.elements.length; position++) {
    const [list = '', code = ''] = componentsOf(segment, position)
    if (DIAGNOSES.has(list) && /^[0-9A-Z.]{3,8}$/.test(code)) claim.diagnoses.push(code)
  }
}

/** DTP before the first line: dates of the whole claim. */
export function readClaimDtp(claim: ClaimDraft, segment: Segment): void {
  const qualifier = elementOf(segment, 1)
  const text = elementOf(segment, 3)
  if (qualifier === '472' || qualifier === '434') {
    claim.days = parseDays(elementOf(segment, 2), text) ?? null
  }
  if (qualifier === '435') claim.admission = parseDay(text.slice(0, 8)) ?? null
  if (qualifier === '090') claim.assumed = parseDay(text) ?? null
  if (qualifier === '091') claim.relinquished = parseDay(text) ?? null
}

/** Notes why the claim cannot be read. */
export function refuse(claim: ClaimDraft, segment: Segment, code: string, what: string): void {
  claim.problems.push(issueAt(segment, 'error', code, what))
}

/** An element as a message may show it. */
export function given(segment: Segment, position: number): string {
  return shown(elementOf(segment, position))
}

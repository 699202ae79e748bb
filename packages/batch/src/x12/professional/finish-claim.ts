import { issueAt, type ReportIssue } from '../x12-issue.ts'
import type { BilledClaim, BilledLine, BilledPlace } from './billed-claim.ts'
import type { ClaimDraft, LineDraft, ProviderDraft } from './claim-draft.ts'
import { providerOfTaxonomy } from './provider-of-taxonomy.ts'

/** The claim a draft amounts to, or nothing where it has problems; they are in the draft then. */
export function finishClaim(
  draft: ClaimDraft,
  billing: ProviderDraft,
  report: ReportIssue,
): BilledClaim | undefined {
  const clm = { number: draft.position, id: 'CLM' }
  if (draft.lines.length === 0) {
    draft.problems.push(issueAt(clm, 'error', 'no-lines', 'the claim has no service line (SV1).'))
  }
  const lines = draft.lines.flatMap((line) => finishLine(draft, line, billing, report) ?? [])
  if (draft.problems.length > 0) return undefined
  const sum = lines.reduce((total, { charge }) => total + (charge ?? 0), 0)
  if (sum !== draft.charge) {
    report(issueAt(clm, 'warning', 'charges-differ', 'CLM02 is not the sum of its line charges.'))
  }
  const { claimId, position, charge, frequency, diagnoses } = draft
  return { claimId, position, charge, frequency, diagnoses, lines }
}

function finishLine(
  claim: ClaimDraft,
  line: LineDraft,
  billing: ProviderDraft,
  report: ReportIssue,
): BilledLine | undefined {
  const sv1 = { number: line.position, id: 'SV1' }
  const days = line.days ?? claim.days ?? admissionDay(claim)
  if (!days) {
    claim.problems.push(issueAt(sv1, 'error', 'no-date', 'the line has no date (DTP*472).'))
    return undefined
  }
  if (!line.days) {
    report(issueAt(sv1, 'warning', 'date-of-claim', "no DTP*472: the claim's date is used."))
  }
  const { position, number, controlNumber, code, modifiers, units, minutes, charge } = line
  const { pointers, purchased } = line
  return {
    position,
    number,
    controlNumber,
    date: days.from,
    through: days.to,
    code,
    modifiers,
    units,
    minutes,
    charge,
    careDays: modifiers.includes('55') ? careDaysOf(claim) : null,
    pointers,
    purchased,
    place: placeOf(claim, line, billing),
  }
}

function admissionDay({ admission }: ClaimDraft) {
  return admission === null ? null : { from: admission, to: admission }
}

/** The line's own provider loops come before the claim's, these before the billing provider's. */
function placeOf(claim: ClaimDraft, line: LineDraft, billing: ProviderDraft): BilledPlace {
  const taxonomy = line.rendering.taxonomy ?? claim.rendering.taxonomy ?? billing.taxonomy
  return {
    pos: line.pos ?? claim.pos,
    zip: line.facility.zip ?? claim.facility.zip ?? billing.zip,
    locality: null,
    setting: null,
    provider: providerOfTaxonomy(taxonomy),
    assigned: claim.assigned,
    qp: null,
  }
}

const DAY = 86_400_000

/** Days of care from DTP*090 to DTP*091, both counted. */
function careDaysOf({ assumed, relinquished }: ClaimDraft): number | null {
  if (assumed === null || relinquished === null || relinquished < assumed) return null
  return Math.min(90, (Date.parse(relinquished) - Date.parse(assumed)) / DAY + 1)
}

import {
  type CheckOutcome,
  checkClaim,
  type Finding,
  priceClaim,
  type Reference,
} from '@feescope/core'
import { type DenialReason, denialReason } from '../remit/denials/denial-reasons.ts'
import { readTables, type TableEvidence } from './read-tables.ts'

/** Reports of one code and denial reason, as far as they are published. */
export interface ClusterQuestion {
  readonly code: string
  /** CARC number. */
  readonly denialCode: string
  /** The modifiers most reports name. */
  readonly modifiers: readonly string[]
  /** The codes it was denied beside. */
  readonly others: readonly string[]
  readonly setting: 'facility' | 'nonfacility'
  /** The day whose tables are asked, ISO. */
  readonly date: string
}

/**
 * Whether a dispute is worth it. `no`: the edit, its indicator 0 or the fee schedule is on the
 * payer's side. `check-first`: it depends on what is named. `yes`: the edits of the date that the
 * reason names were checked and deny nothing.
 */
export type AppealAdvice = 'no' | 'check-first' | 'yes'

/** What stands behind a denial. */
export interface ClusterCause {
  /** What the denial reason is about, in our own words. */
  readonly meaning: string
  readonly appeal: AppealAdvice
  readonly why: string
  readonly findings: readonly Finding[]
  /** What the tables of the date say of the code, where no finding decides. */
  readonly evidence: readonly TableEvidence[]
  readonly actions: readonly string[]
}

/** Sets the edit, limit, status or policy that explains a denial beside it. */
export function explainCluster(reference: Reference, question: ClusterQuestion): ClusterCause {
  const reason = denialReason(question.denialCode)
  const checks = claimsOf(question).map((claim) => checkClaim(reference, claim))
  const findings = findDenials(checks, reason)
  const evidence = readTables(reference, question, reason)
  const { meaning } = reason
  const advice = advise(reference, question, { reason, checks, findings, evidence })
  return { meaning, findings, evidence, ...advice }
}

function claimsOf({ code, modifiers, others, setting, date }: ClusterQuestion) {
  const line = { code, modifiers: [...modifiers] }
  const alone = { date, setting, lines: [line] }
  if (others.length === 0) return [alone]
  return others.map((other) => ({ date, setting, lines: [line, { code: other }] }))
}

/** The denials of the code itself, those of the edits the reason names first; each edit once. */
function findDenials(checks: readonly CheckOutcome[], { edits }: DenialReason): readonly Finding[] {
  const denials = checks
    .flatMap(({ findings }) => findings)
    .filter(({ line, severity }) => line === 1 && severity === 'deny')
  const named = denials.filter(({ edit }) => edits.includes(edit))
  const chosen = named.length > 0 ? named : denials
  return [...new Map(chosen.map((finding) => [finding.message, finding])).values()]
}

interface Known {
  readonly reason: DenialReason
  readonly checks: readonly CheckOutcome[]
  readonly findings: readonly Finding[]
  readonly evidence: readonly TableEvidence[]
}

type Advice = Pick<ClusterCause, 'appeal' | 'why' | 'actions'>

function advise(
  reference: Reference,
  { code, modifiers, setting, date }: ClusterQuestion,
  { reason, checks, findings, evidence }: Known,
): Advice {
  const [finding] = findings
  if (finding) return { appeal: 'no', why: finding.message, actions: fixesOf(findings) }
  const claim = {
    date,
    setting,
    lines: [{ code, modifiers: [...modifiers] }],
    edits: 'off' as const,
  }
  const [line] = priceClaim(reference, claim).lines
  if (line && line.status !== 'priced') {
    const actions = ['No appeal: the fee schedule itself does not pay this line.']
    return { appeal: 'no', why: line.message, actions }
  }
  const settled = evidence.find(({ standing }) => standing === 'stands')
  if (settled) {
    return { appeal: 'no', why: settled.message, actions: [reason.remedy] }
  }
  const open = evidence.filter(({ standing }) => standing === 'depends')
  if (open.length > 0) {
    const why = open.map(({ message }) => message).join(' ')
    return { appeal: 'check-first', why, actions: [reason.remedy] }
  }
  return adviseFromChecks(reason, checks)
}

function adviseFromChecks(reason: DenialReason, checks: readonly CheckOutcome[]): Advice {
  const entries = checks
    .flatMap(({ checked }) => checked)
    .filter(({ edit }) => reason.edits.includes(edit))
  if (entries.length === 0) {
    const why =
      'The codes on the claim do not decide this reason: the record, the coverage or the contract does.'
    return { appeal: 'check-first', why, actions: [reason.remedy] }
  }
  const open = entries.filter(({ verdict, asOf }) => verdict === 'not-checked' || asOf !== null)
  if (open.length > 0) {
    const named = [...new Set(open.map(({ edit, reason: why }) => `${edit}: ${why ?? 'not held'}`))]
    const why = `Nothing was found, but not all could be checked: ${named.join('; ')}`
    const actions = [reason.remedy, 'Import the edit tables of the quarter and look again.']
    return { appeal: 'check-first', why, actions }
  }
  return {
    appeal: 'yes',
    why: `The ${reason.edits.join(', ')} edits of the date deny nothing here.`,
    actions: [reason.remedy, 'Where the record bears it out, dispute the denial.'],
  }
}

function fixesOf(findings: readonly Finding[]): readonly string[] {
  const final = findings.some(({ modifierIndicator }) => modifierIndicator === '0')
  if (final) return ['No modifier and no appeal resolves this pair.']
  const fixes = [...new Set(findings.flatMap(({ fix }) => fix))]
  return fixes.length > 0 ? fixes : ['No appeal: the edit stands.']
}

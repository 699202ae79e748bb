import type { Reference } from '../reference/reference.ts'
import { addOn } from './add-on/add-on.ts'
import type { Edit, EditAnswer, EditContext, EditedClaim } from './edit.ts'
import type { CheckedEdit, EditId, Finding, Verdict } from './finding.ts'
import { EDITS } from './sequence.ts'

/** What all edits together say about a claim. */
export interface EditResult {
  readonly verdict: Verdict
  readonly checked: readonly CheckedEdit[]
  /** In the order of the edits; within an edit by line. */
  readonly findings: readonly Finding[]
  /** Denied lines by number, each with the first finding that denies it. */
  readonly deniedLines: ReadonlyMap<number, Finding>
}

/** Runs every edit on a claim. Pricing is not touched: a caller may leave out the denied lines. */
export function runEdits(reference: Reference, claim: EditedClaim): EditResult {
  return run(reference, claim, EDITS, [])
}

const CLAIM_EDITS = EDITS.filter(({ scope }) => scope === 'claim')

/**
 * The same for lines whose other edits are known: runs those that compare lines. `alone` are the
 * findings of the edits of scope `line`, which no other line changes; they come last.
 */
export function runClaimEdits(
  reference: Reference,
  claim: EditedClaim,
  alone: readonly Finding[],
): EditResult {
  return run(reference, claim, CLAIM_EDITS, alone)
}

function run(
  reference: Reference,
  claim: EditedClaim,
  edits: readonly Edit[],
  alone: readonly Finding[],
): EditResult {
  const pfs = reference.choosePfs(claim.date)
  const deniedLines = new Map<number, Finding>()
  const answers = new Map<EditId, EditAnswer>()
  const contextNow = (): EditContext => ({
    claim,
    reference,
    pfs,
    denied: new Set(deniedLines.keys()),
  })
  for (const edit of edits) {
    const answer = edit.check(contextNow())
    answers.set(edit.id, answer)
    noteDenials(deniedLines, answer.findings)
  }
  noteDenials(deniedLines, alone)
  const fallen = findFallenAddOns(contextNow())
  noteDenials(deniedLines, fallen.findings)
  answers.set('add-on', joinAnswers(answers.get('add-on'), fallen))
  const checked = [...answers.values()].flatMap((answer) => answer.checked)
  const findings = [...[...answers.values()].flatMap((answer) => answer.findings), ...alone]
  return { verdict: verdictOf(checked, findings), checked, findings, deniedLines }
}

function noteDenials(denied: Map<number, Finding>, findings: readonly Finding[]): void {
  for (const finding of findings) {
    if (finding.severity === 'deny' && !denied.has(finding.line)) denied.set(finding.line, finding)
  }
}

/** Add-ons whose primary an edit after the add-on edit denied: units, global period, status … */
function findFallenAddOns(context: EditContext): EditAnswer {
  if (context.denied.size === 0) return { checked: [], findings: [] }
  const { checked, findings } = addOn.check(context)
  return { checked, findings: findings.filter(({ severity }) => severity === 'deny') }
}

/** The first answer with the later denials; it fails when there are any. */
function joinAnswers(first: EditAnswer | undefined, later: EditAnswer): EditAnswer {
  if (!first) return later
  if (later.findings.length === 0) return first
  const [main, ...others] = first.checked
  const fails: CheckedEdit[] = main ? [{ ...main, verdict: 'fails' }] : []
  return { checked: [...fails, ...others], findings: [...first.findings, ...later.findings] }
}

/** Edits without whose table a claim cannot be called clean. */
const ESSENTIAL: readonly EditId[] = ['ptp', 'mue', 'code-status']

function verdictOf(checked: readonly CheckedEdit[], findings: readonly Finding[]): Verdict {
  if (findings.some(({ severity }) => severity === 'deny')) return 'fails'
  return checked.some(isEssentialGap) ? 'not-checked' : 'passes'
}

/** A missing table; or, for pairs, a code that the table is too old to know. */
function isEssentialGap({ edit, table, verdict }: CheckedEdit): boolean {
  if (verdict !== 'not-checked') return false
  return edit === 'ptp' || (table === null && ESSENTIAL.includes(edit))
}

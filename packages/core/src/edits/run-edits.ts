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
  const { answers, findings, deniedLines } = runInTurn(reference, claim, EDITS, NONE)
  const checked = answers.flatMap((answer) => answer.checked)
  return { verdict: verdictOf(checked, findings), checked, findings, deniedLines }
}

const NONE: ReadonlySet<number> = new Set()
const CLAIM_EDITS = EDITS.filter(({ scope }) => scope === 'claim')

/** What every edit finds, without the account of what was checked. */
export function runEveryEdit(reference: Reference, claim: EditedClaim): readonly Finding[] {
  return runInTurn(reference, claim, EDITS, NONE).findings
}

/** Runs the edits that compare lines. `deniedAlone`: numbers of lines that edits of one line deny. */
export function runClaimEdits(
  reference: Reference,
  claim: EditedClaim,
  deniedAlone: ReadonlySet<number>,
): readonly Finding[] {
  return runInTurn(reference, claim, CLAIM_EDITS, deniedAlone).findings
}

/** Each edit sees what those before it denied; edits of one line come last and look at nothing else. */
function runInTurn(
  reference: Reference,
  claim: EditedClaim,
  edits: readonly Edit[],
  deniedAlone: ReadonlySet<number>,
): Pick<EditResult, 'findings' | 'deniedLines'> & { readonly answers: readonly EditAnswer[] } {
  const pfs = reference.choosePfs(claim.date)
  const deniedLines = new Map<number, Finding>()
  const answers = new Map<EditId, EditAnswer>()
  let context: EditContext = { claim, reference, pfs, denied: NONE }
  const note = ({ findings }: EditAnswer): void => {
    const before = deniedLines.size
    noteDenials(deniedLines, findings)
    if (deniedLines.size === before) return
    context = { claim, reference, pfs, denied: new Set(deniedLines.keys()) }
  }
  for (const edit of edits) {
    const answer = edit.check(context)
    answers.set(edit.id, answer)
    note(answer)
  }
  const denied =
    deniedAlone.size === 0 ? context.denied : new Set([...context.denied, ...deniedAlone])
  const fallen = findFallenAddOns({ ...context, denied })
  noteDenials(deniedLines, fallen.findings)
  answers.set('add-on', joinAnswers(answers.get('add-on'), fallen))
  const inOrder = [...answers.values()]
  const findings = inOrder.flatMap((answer) => answer.findings)
  return { answers: inOrder, findings, deniedLines }
}

function noteDenials(denied: Map<number, Finding>, findings: readonly Finding[]): void {
  for (const finding of findings) {
    if (finding.severity === 'deny' && !denied.has(finding.line)) denied.set(finding.line, finding)
  }
}

/** Add-ons whose primary an edit after the add-on edit denied: units, global period, status … */
function findFallenAddOns(context: EditContext): EditAnswer {
  if (context.denied.size === 0) return { checked: [], findings: [] }
  const { findings } = addOn.check(context)
  return { checked: [], findings: findings.filter(({ severity }) => severity === 'deny') }
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

/** A missing table; or a code that may not exist, or that the table of pairs is too old to know. */
function isEssentialGap({ edit, table, verdict }: CheckedEdit): boolean {
  if (verdict !== 'not-checked') return false
  return edit === 'ptp' || edit === 'code-status' || (table === null && ESSENTIAL.includes(edit))
}

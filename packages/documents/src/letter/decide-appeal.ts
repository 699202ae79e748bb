import type { CheckedEdit, Finding } from '@feescope/core'
import { type AppealFacts, billedLine } from './appeal-facts.ts'
import { type RecordGround, recordGround } from './record-grounds.ts'

/** No letter, and what to do instead. */
export interface NoAppeal {
  readonly kind: 'none'
  readonly why: string
  readonly instead: readonly string[]
  readonly finding: Finding | null
}

/** What a letter may rest on. */
export type AppealGround =
  /** The edits the reason names deny nothing. `checkFirst` is what could not be seen for certain. */
  | {
      readonly kind: 'edits'
      readonly entries: readonly CheckedEdit[]
      readonly checkFirst: readonly string[]
    }
  /** Units above a limit that the payer may exceed when it has seen the record. */
  | {
      readonly kind: 'units'
      readonly finding: Finding
      readonly limit: number
      readonly billed: number
    }
  | { readonly kind: 'record'; readonly ground: RecordGround }

/**
 * Whether there is anything to appeal. There is not where a pair's indicator is 0, where an edit or
 * the fee schedule denies the line too, and where the table that would tell is not held.
 */
export function decideAppeal(facts: AppealFacts): AppealGround | NoAppeal {
  const { denial, check, line, price } = facts
  const denials = check.findings.filter((each) => each.line === line && each.severity === 'deny')
  const [first] = denials
  if (first) return unitsAbove(facts, denials) ?? ruleStands(first)
  const outcome = price.lines[line - 1]
  if (outcome && outcome.status !== 'priced') return none(outcome.message, denial.actions)
  const ground = recordGround(denial.reason)
  if (ground) return { kind: 'record', ground }
  if (denial.edits.length === 0) {
    return none(
      `The reason is ${denial.meaning}. No edit decides that, and no letter changes it.`,
      [denial.remedy],
    )
  }
  return fromEdits(facts)
}

function fromEdits({ check, denial }: AppealFacts): AppealGround | NoAppeal {
  const entries = check.checked.filter(({ edit }) => denial.edits.includes(edit))
  const unseen = entries.filter(({ verdict, table }) => verdict === 'not-checked' && table === null)
  const seen = entries.filter(({ verdict }) => verdict !== 'not-checked')
  if (seen.length === 0 || unseen.some(isMissingTable)) {
    const why = unseen.map(({ edit, reason }) => `${edit}: ${reason ?? 'not held'}`).join('; ')
    return none(`What would decide this denial could not be checked. ${why}`.trim(), [
      'Import the edit tables of the quarter (feescope data import) and ask again.',
      denial.remedy,
    ])
  }
  const checkFirst = entries.flatMap(({ verdict, asOf, reason }) =>
    (verdict === 'not-checked' || asOf !== null) && reason !== null ? [reason] : [],
  )
  return { kind: 'edits', entries: seen, checkFirst: [...new Set(checkFirst)] }
}

/** Pairs and limits are judged by their tables: without one nothing can be said. */
function isMissingTable({ edit }: CheckedEdit): boolean {
  return edit === 'ptp' || edit === 'mue' || edit === 'add-on'
}

/** A limit by clinical data (MAI 3) is the one rule that says itself when more is paid. */
function unitsAbove(facts: AppealFacts, denials: readonly Finding[]): AppealGround | undefined {
  const [finding, ...others] = denials
  if (finding?.edit !== 'mue' || others.length > 0) return undefined
  if (!facts.denial.edits.includes('mue')) return undefined
  const { code } = billedLine(facts)
  const row = facts.check.checked
    .filter(({ edit }) => edit === 'mue')
    .flatMap(({ rows }) => rows)
    .find((each) => each['code'] === code)
  const limit = Number(row?.['limit'] ?? 0)
  if (row?.['mai'] !== 3 || limit === 0) return undefined
  return { kind: 'units', finding, limit, billed: Number(row['units']) }
}

function ruleStands(finding: Finding): NoAppeal {
  const final = finding.modifierIndicator === '0'
  return {
    kind: 'none',
    why: final
      ? `${finding.message} The rule is right as it stands, so no letter is drafted.`
      : `The rule is right for the line as billed: ${finding.message}`,
    instead: final
      ? ['Bill the column 1 code alone; write the other off and do not bill the patient for it.']
      : finding.fix,
    finding,
  }
}

function none(why: string, instead: readonly string[]): NoAppeal {
  return { kind: 'none', why, instead: [...new Set(instead)], finding: null }
}

import type {
  CheckOutcome,
  ClaimInput,
  ClaimOutcome,
  EditId,
  Finding,
  LineInput,
} from '@feescope/core'
import type { CodeWords } from '../words.ts'

/** A denial beside what explains it, as the remittance review states it. */
export interface JudgedDenial {
  /** Group and reason code: `CO-236`. */
  readonly reason: string
  /** Remark codes. */
  readonly remarks: readonly string[]
  /** What the reason is about, in our own words. */
  readonly meaning: string
  /** The edits that deny for this reason; empty where the codes do not decide it. */
  readonly edits: readonly EditId[]
  /** What answers the reason where no edit decides. */
  readonly remedy: string
  readonly verdict: 'agrees' | 'disagrees' | 'not-checked' | 'outside'
  /** The finding that explains it, where there is one. */
  readonly finding: Finding | null
  readonly because: string
  readonly actions: readonly string[]
}

/** All a letter is drafted from. Nothing in it says who the patient or the practice is. */
export interface AppealFacts {
  /** The claim as billed, with all its lines. */
  readonly claim: ClaimInput
  /** The denied line, from 1. */
  readonly line: number
  readonly check: CheckOutcome
  /** Every line's price, no edit applied. */
  readonly price: ClaimOutcome
  readonly denial: JudgedDenial
  /** `null` where the payer is not named: a place to fill in. */
  readonly payer: string | null
  /** Day of the remittance. */
  readonly decided: string | null
  readonly deadline: { readonly date: string; readonly citation: string } | null
  readonly words: CodeWords | null
}

/** The denied line as billed. */
export function billedLine({ claim, line }: Pick<AppealFacts, 'claim' | 'line'>): LineInput {
  const billed = claim.lines[line - 1]
  if (!billed) throw new Error(`the claim has no line ${line}`)
  return billed
}

/** `76000-59`, with units above 1: `97110-GPx3`. */
export function procedureText({ code, modifiers = [], units = 1 }: LineInput): string {
  return `${[code, ...modifiers].join('-')}${units === 1 ? '' : `x${units}`}`
}

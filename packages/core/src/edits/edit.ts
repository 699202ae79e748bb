import type { CitationId } from '../citations/citations.ts'
import type { Claim } from '../domain/claim.ts'
import type { DatedSet } from '../policy/dated-set.ts'
import type { PolicyParameter } from '../policy/policy.ts'
import type { PfsRelease } from '../reference/pfs-release.ts'
import type { Chosen, Reference } from '../reference/reference.ts'
import type { CheckedEdit, EditId, Finding } from './finding.ts'

/** What of a claim the edits read. */
export type EditedClaim = Pick<
  Claim,
  'date' | 'pos' | 'setting' | 'provider' | 'ncci' | 'history' | 'lines'
>

export interface EditContext {
  readonly claim: EditedClaim
  readonly reference: Reference
  /** The fee schedule release of the date: several edits read its indicators. */
  readonly pfs: Chosen<PfsRelease>
  /** Numbers of the lines that the edits before this one denied. */
  readonly denied: ReadonlySet<number>
}

/** What an edit did and found. Several entries where part of the claim could not be checked. */
export interface EditAnswer {
  /** Often a getter: bulk repricing asks for the findings only. */
  readonly checked: readonly CheckedEdit[]
  readonly findings: readonly Finding[]
}

/** One family of claim edits. It returns findings, never amounts, and calls no other edit. */
export interface Edit {
  readonly id: EditId
  /** `line`: each line is judged by itself, whatever else is billed or denied. */
  readonly scope: 'line' | 'claim'
  /** What it checks, in one plain sentence. */
  readonly sentence: string
  readonly citation: CitationId
  /** The dated policy values and lists it reads. */
  readonly parameters?: readonly (PolicyParameter | DatedSet)[]
  readonly example: string
  readonly check: (context: EditContext) => EditAnswer
}

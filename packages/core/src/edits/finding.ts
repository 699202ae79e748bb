import { type CitationId, citationText } from '../citations/citations.ts'

/** The edits, in the order in which they run. */
export const EDIT_IDS = [
  'ptp',
  'add-on',
  'mue',
  'global-period',
  'code-status',
  'modifiers',
  'place-of-service',
  'units',
  'diagnosis',
] as const

export type EditId = (typeof EDIT_IDS)[number]

/** Three, not two: what could not be checked is not clean. */
export type Verdict = 'passes' | 'fails' | 'not-checked'

/** `deny`: Medicare denies the line. `warn`: it may, or it hides a mistake. `info`: worth knowing. */
export type Severity = 'deny' | 'warn' | 'info'

/** How a remittance would state the denial: group and reason code numbers; contractors vary. */
export interface SuggestedDenial {
  readonly group: 'CO' | 'PR' | 'OA'
  readonly carc: string
  readonly rarc: string | null
}

/** What an edit says about one line. */
export interface Finding {
  readonly edit: EditId
  readonly line: number
  /** The other line of a pair. */
  readonly with?: number
  /** The other service, where it is on another claim. */
  readonly withService?: { readonly date: string; readonly code: string }
  readonly code: string
  readonly column1?: string
  readonly column2?: string
  readonly modifierIndicator?: string
  readonly severity: Severity
  /** What, where and why. */
  readonly message: string
  /** What would resolve it; what must be true in the record for each; or that nothing does. */
  readonly fix: readonly string[]
  /** First and last day of the table row that was hit; `null` where open or not said. */
  readonly effective: string | null
  readonly deleted: string | null
  readonly rationale: string | null
  /** The table the finding rests on, and its quarter where it is not the one of the date. */
  readonly table: string | null
  readonly asOf: string | null
  readonly denial: SuggestedDenial | null
  readonly citation: string
}

/** A table row an edit consulted, by its column names. */
export type ConsultedRow = Readonly<Record<string, string | number | null>>

/** What one edit looked at and concluded; an edit has two entries where part could not be checked. */
export interface CheckedEdit {
  readonly edit: EditId
  /** `null` where the edit needs no table, or none is held. */
  readonly table: string | null
  readonly verdict: Verdict
  /** Quarter of the table. */
  readonly quarter: string | null
  /** Set when the table of the date's quarter is not held: the verdict is "as of" this quarter. */
  readonly asOf: string | null
  /** Why it was not checked, or what stands in. */
  readonly reason: string | null
  /** The codes an entry is about, where it is not the whole claim. */
  readonly codes: readonly string[]
  readonly rows: readonly ConsultedRow[]
}

type FindingDraft = Pick<Finding, 'edit' | 'line' | 'code' | 'severity'> &
  Partial<Omit<Finding, 'citation' | 'message' | 'fix'>> & {
    readonly message: () => string
    readonly fix: () => readonly string[]
    readonly citation: CitationId
  }

/** Fills what a finding leaves open. Its words are made when they are read: bulk repricing never does. */
export function createFinding(draft: FindingDraft): Finding {
  const { effective, deleted, rationale, table, asOf, denial } = draft
  return {
    ...draft,
    get message() {
      return draft.message()
    },
    get fix() {
      return draft.fix()
    },
    effective: effective ?? null,
    deleted: deleted ?? null,
    rationale: rationale ?? null,
    table: table ?? null,
    asOf: asOf ?? null,
    denial: denial ?? null,
    citation: citationText(draft.citation),
  }
}

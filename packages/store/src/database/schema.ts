/**
 * The tables as both databases hold them. Dates are ISO text, amounts whole numbers, JSON is text:
 * nothing in a row means something else on another database. Row types stay in this package.
 */
export interface Tables {
  readonly organization: OrganizationTable
  readonly log_entry: LogEntryTable
  readonly credit_policy: CreditPolicyTable
  readonly survey: SurveyTable
  readonly log_profile: LogProfileTable
}

export interface OrganizationTable {
  readonly id: string
  readonly name: string
  readonly created_at: string
}

export interface LogEntryTable {
  readonly id: string
  readonly organization_id: string
  readonly user_id: string
  readonly date: string
  readonly code: string
  /** Joined by blanks, in the order given. */
  readonly modifiers: string
  readonly units: number
  readonly setting: string
  readonly role: string
  /** Which case of the day, 1 … 999; entries of one case are credited together. */
  readonly case_number: number | null
  readonly tag: string | null
  readonly note: string | null
  /** What was added by one act, so that it can be undone at once. */
  readonly batch_id: string
  readonly created_at: string
  readonly removed_at: string | null
  /** Work RVUs before and after the policy, millionths; derived, see `credit_stamp`. */
  readonly raw_work: number | null
  readonly credited_work: number | null
  readonly credit_release: string | null
  /** Which policy and releases the two columns above come from; another stamp is out of date. */
  readonly credit_stamp: string
}

export interface CreditPolicyTable {
  readonly organization_id: string
  readonly policy: string
  readonly updated_by: string
  readonly updated_at: string
}

export interface SurveyTable {
  readonly organization_id: string
  readonly source: string
  readonly survey_year: number
  readonly specialty: string
  readonly metric: string
  /** The percentiles and counts, JSON of decimal text. */
  readonly figures: string
}

export interface LogProfileTable {
  readonly organization_id: string
  readonly user_id: string
  readonly profile: string
  readonly updated_at: string
}

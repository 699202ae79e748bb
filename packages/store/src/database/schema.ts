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
  readonly denial_report: DenialReportTable
  readonly denial_cluster: DenialClusterTable
  readonly denial_change: DenialChangeTable
  readonly denial_quota: DenialQuotaTable
  readonly denial_source: DenialSourceTable
  readonly denial_work: DenialWorkTable
  readonly account_user: AccountUserTable
  readonly account_credential: AccountCredentialTable
  readonly account_session: AccountSessionTable
  readonly member: MemberTable
  readonly invitation: InvitationTable
  readonly audit_event: AuditEventTable
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
  /** Credited work RVUs as of the day a year before, its case a year before too; millionths. */
  readonly earlier_work: number | null
  /** Which policy and releases the columns above come from; another stamp is out of date. */
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

/** One report a reporter, code, payer and month. */
export interface DenialReportTable {
  /** A keyed hash; never shown. */
  readonly reporter: string
  readonly code: string
  readonly payer: string
  readonly month: string
  readonly denial_code: string
  readonly id: string
  /** The rest of the report, JSON. */
  readonly content: string
  readonly note: string | null
  /** `accepted`, `queued` or `rejected`. */
  readonly state: string
  /** The content as it went into the published figures; `''` where it has not. */
  readonly released: string
  readonly created_at: string
}

/** What is published of the reports of a code, payer and denial code. */
export interface DenialClusterTable {
  readonly code: string
  readonly payer: string
  readonly denial_code: string
  /** JSON; `null` where nothing is published. */
  readonly figures: string | null
  /** Counts writes; the row is written first, so that the writes of a cluster follow each other. */
  readonly touched: number
}

/** Who changed a cluster since its figures were published. */
export interface DenialChangeTable {
  readonly code: string
  readonly payer: string
  readonly denial_code: string
  /** A hash of reporter and cluster, so that what a leaver leaves behind cannot be joined. */
  readonly changer: string
  /** 1 where a published report is gone or moved away. */
  readonly removed: number
}

/** How many reports a day by one reporter, or of one code and payer. */
export interface DenialQuotaTable {
  readonly day: string
  readonly subject: string
  readonly count: number
}

/** Another store whose signed figures are accepted, with the last ones. */
export interface DenialSourceTable {
  /** Its public key. */
  readonly key: string
  readonly name: string
  readonly trusted_at: string
  readonly issued_at: string | null
  /** JSON. */
  readonly clusters: string | null
}

/** Worklist items that are done, by a keyed hash of what the item is. */
export interface DenialWorkTable {
  readonly organization_id: string
  readonly item: string
  readonly done_at: string
}

/** A person; written by better-auth and by joining. */
export interface AccountUserTable {
  readonly id: string
  readonly name: string
  /** Lower case. */
  readonly email: string
  /** 0 or 1. */
  readonly email_verified: number
  readonly image: string | null
  readonly created_at: string
  readonly updated_at: string
}

export interface AccountCredentialTable {
  readonly id: string
  readonly user_id: string
  /** `credential`: a password. */
  readonly provider_id: string
  readonly account_id: string
  /** Hashed (scrypt). */
  readonly password: string | null
  readonly created_at: string
  readonly updated_at: string
}

export interface AccountSessionTable {
  readonly id: string
  readonly user_id: string
  readonly token: string
  readonly expires_at: string
  readonly ip_address: string | null
  readonly user_agent: string | null
  readonly created_at: string
  readonly updated_at: string
}

/** A person belongs to one organisation. */
export interface MemberTable {
  readonly user_id: string
  readonly organization_id: string
  readonly role: string
  readonly created_at: string
}

export interface InvitationTable {
  readonly id: string
  readonly organization_id: string
  readonly role: string
  /** A member who gets a new password by it; `null` for someone new. */
  readonly for_user_id: string | null
  readonly token_hash: string
  readonly created_by: string | null
  readonly created_at: string
  readonly expires_at: string
  readonly used_at: string | null
}

/** Who did what when; never the content. */
export interface AuditEventTable {
  readonly id: string
  readonly organization_id: string
  readonly user_id: string | null
  readonly action: string
  /** The id of the member, invitation or act it is about. */
  readonly subject: string | null
  readonly created_at: string
}

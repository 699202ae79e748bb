/** One row of a user's own survey table. None is shipped: these numbers belong to their publishers. */
export interface SurveyRow {
  readonly source: string
  readonly surveyYear: number
  readonly specialty: string
  /** `wrvu`, `compensation`, `compensation per wrvu` … as the table names it, lower case. */
  readonly metric: string
  /** Decimal text; at least two of them. */
  readonly percentiles: Readonly<Record<string, string>>
}

import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import type { SurveyRow } from './survey.ts'

/** The organisation's own survey rows, of one specialty when it is given. */
export async function listSurvey(
  { db }: Store,
  { organizationId }: LogScope,
  specialty?: string,
): Promise<readonly SurveyRow[]> {
  const rows = await db
    .selectFrom('survey')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .$if(specialty !== undefined, (query) => query.where('specialty', '=', specialty ?? ''))
    .orderBy('specialty')
    .orderBy('metric')
    .orderBy('survey_year', 'desc')
    .execute()
  return rows.map((row) => ({
    source: row.source,
    surveyYear: row.survey_year,
    specialty: row.specialty,
    metric: row.metric,
    percentiles: JSON.parse(row.figures),
  }))
}

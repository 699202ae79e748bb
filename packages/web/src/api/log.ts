import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson, sendFile, sendJson } from './request.ts'
import type {
  SchemaBenchmarks,
  SchemaCaseCounts,
  SchemaCreditedEntry,
  SchemaDuplicateGroups,
  SchemaImportOutcome,
  SchemaImportPreview,
  SchemaInsertedEntries,
  SchemaLogCodeGroup,
  SchemaLogGroup,
  SchemaLogPage,
  SchemaLogProfile,
  SchemaLogSummary,
  SchemaOffer,
  SchemaOfferComparison,
  SchemaOfferPay,
  SchemaReconciliation,
  SchemaScheduleComparison,
  SchemaSurveyRow,
} from './schema.ts'

/** What the user was in the case, in the order offered. */
export const ROLES = [
  { value: 'primary', label: 'Primary' },
  { value: 'assistant', label: 'Assistant' },
  { value: 'co-surgeon', label: 'Co-surgeon' },
  { value: 'team', label: 'Team' },
  { value: 'teaching', label: 'Teaching' },
  { value: 'resident', label: 'Resident' },
  { value: 'observer', label: 'Observer' },
] as const satisfies readonly { readonly value: LogRole; readonly label: string }[]

export type LogEntry = SchemaCreditedEntry
export type LogRole = LogEntry['role']
export type LogSetting = LogEntry['setting']

/** `GET /log/entries` */
export type EntryPage = SchemaLogPage

/** `GET /log/duplicates`: entries that look like one entered several times. */
export type DuplicateGroups = SchemaDuplicateGroups

/** `POST /log/entries` */
export type AddedEntries = SchemaInsertedEntries

/** `GET /log/summary` */
export type LogSummary = SchemaLogSummary
export type Period = LogSummary['by']
export type LogGroup = SchemaLogGroup
export type CodeGroup = SchemaLogCodeGroup
export type YearComparison = NonNullable<LogSummary['lastYear']>

/** `GET` and `PUT /log/profile` */
export type LogProfile = SchemaLogProfile
export type Stage = LogProfile['stage']

/** `GET /log/benchmarks` */
export type Benchmarks = SchemaBenchmarks
export type SurveyRow = SchemaSurveyRow

export type Offer = SchemaOffer
export type OfferPay = SchemaOfferPay

/** `POST /log/offers/compare` */
export interface OfferComparison {
  readonly rows: readonly SchemaOfferComparison[]
}

/** `GET /log/schedules` */
export type ScheduleComparison = SchemaScheduleComparison

/** `POST /log/reconcile` */
export type Reconciliation = SchemaReconciliation

/** `GET /log/cases` */
export type CaseCounts = SchemaCaseCounts
export type CategoryLevel = CaseCounts['level']

/** `POST /log/import/preview` */
export type ImportPreview = SchemaImportPreview
export type ImportField = ImportPreview['missing'][number]
/** An entry to add, with everything said. */
export type EntryInput = NonNullable<ImportPreview['rows'][number]['entry']>

/** `POST /log/import` */
export type ImportOutcome = SchemaImportOutcome

/** Every answer about the log: what is added or undone makes all of them old. */
const LOG = 'log'

export function useLog<Answer>(path: string, enabled = true) {
  return useQuery({
    queryKey: [LOG, path],
    queryFn: ({ signal }) => getJson<Answer>(`/log${path}`, signal),
    enabled,
  })
}

/** Something that changes the log or what is said of it; all answers are asked again after it. */
export function useLogChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: [LOG] }),
  })
}

export function addEntries(entries: readonly EntryInput[]): Promise<AddedEntries> {
  return sendJson('POST', '/log/entries', { entries })
}

/** Takes entries back, or brings them back. */
export function changeEntries(
  how: 'undo' | 'redo',
  choice: { readonly batchId: string } | { readonly ids: readonly string[] },
): Promise<{ readonly ids: readonly string[] }> {
  return sendJson('POST', `/log/${how}`, choice)
}

export function saveProfile(profile: LogProfile): Promise<LogProfile> {
  return sendJson('PUT', '/log/profile', profile)
}

/** Sends a table or claims to a route of the log; nothing but the answer is kept of it here. */
export function sendLogFile<Answer>(
  path: string,
  file: File,
  params: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return sendFile(`/log/${path}?${new URLSearchParams(params)}`, file)
}

export function useProfile() {
  return useLog<LogProfile>('/profile')
}

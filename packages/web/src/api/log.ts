import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson, sendFile, sendJson } from './request.ts'

/** What the user was in the case, in the order offered. */
export const ROLES = [
  { value: 'primary', label: 'Primary' },
  { value: 'assistant', label: 'Assistant' },
  { value: 'co-surgeon', label: 'Co-surgeon' },
  { value: 'team', label: 'Team' },
  { value: 'teaching', label: 'Teaching' },
  { value: 'resident', label: 'Resident' },
  { value: 'observer', label: 'Observer' },
] as const

export type LogRole = (typeof ROLES)[number]['value']
export type LogSetting = 'facility' | 'nonfacility'
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year'
export type Stage = 'student' | 'resident' | 'attending'
export type CategoryLevel = 'category' | 'subcategory' | 'family'

export interface EntryInput {
  readonly date: string
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly setting: LogSetting
  readonly role: LogRole
  readonly caseNumber: number | null
  readonly tag: string | null
  readonly note: string | null
}

export interface LogEntry extends EntryInput {
  readonly id: string
  readonly label: string | null
  readonly batchId: string
  readonly removedAt: string | null
  readonly status: 'credited' | 'no-such-code' | 'release-not-held'
  /** Work RVUs, text; `null` where nothing is known of them. */
  readonly raw: string | null
  readonly credited: string | null
  readonly release: string | null
  readonly exactRelease: boolean
  readonly steps: readonly {
    readonly rule: string
    readonly value: string
    readonly reason: string
  }[]
}

/** `GET /log/entries` */
export interface EntryPage {
  readonly entries: readonly LogEntry[]
  readonly next: string | null
}

/** `GET /log/duplicates`: entries that look like one entered several times. */
export interface DuplicateGroups {
  readonly groups: readonly {
    readonly date: string
    readonly code: string
    readonly label: string | null
    /** In the order they were added. */
    readonly ids: readonly string[]
  }[]
}

/** `POST /log/entries` */
export interface AddedEntries {
  readonly batchId: string
  readonly entries: readonly LogEntry[]
  readonly duplicates: readonly { readonly id: string; readonly likeIds: readonly string[] }[]
}

interface Totals {
  readonly entries: number
  readonly units: number
  readonly raw: string
  readonly credited: string
  readonly uncredited: number
}

export interface LogGroup extends Totals {
  readonly key: string
}

export interface CodeGroup extends Totals {
  readonly code: string
  readonly label: string | null
  readonly category: string
}

export interface Pace {
  readonly credited: string
  readonly daysElapsed: number
  readonly daysWorked: number
  readonly annualisedByCalendar: string | null
  readonly annualisedByDaysWorked: string | null
  readonly annualisedPerFte: string | null
  readonly perDayWorked: string | null
  readonly target: string | null
  readonly expected: string | null
  readonly ahead: string | null
  readonly neededPerDay: string | null
}

export interface YearComparison {
  readonly before: { readonly from: string; readonly to: string; readonly credited: string }
  readonly now: { readonly from: string; readonly to: string; readonly credited: string }
  readonly change: string
  readonly percent: string | null
  readonly volume: string
  readonly mix: string
  readonly schedule: string
  readonly uncredited: number
}

/** `GET /log/summary` */
export interface LogSummary {
  readonly from: string
  readonly to: string
  readonly policy: string
  readonly total: Totals
  readonly daysWorked: number
  readonly by: Period
  readonly byPeriod: readonly LogGroup[]
  readonly byCode: readonly CodeGroup[]
  readonly byCategory: readonly LogGroup[]
  readonly bySetting: readonly LogGroup[]
  readonly releases: readonly LogGroup[]
  readonly pace: Pace
  readonly lastYear: YearComparison | null
}

/** `GET` and `PUT /log/profile` */
export interface LogProfile {
  readonly stage: Stage
  readonly specialty: string | null
  readonly fte: string
  readonly workdays: number | null
  readonly target: string | null
  readonly caseTargets: Readonly<Record<string, number>>
}

export interface SurveyRow {
  readonly source: string
  readonly surveyYear: number
  readonly specialty: string
  readonly metric: string
  readonly percentiles: Readonly<Record<string, string>>
}

/** `GET /log/benchmarks` */
export interface Benchmarks {
  readonly value: string | null
  readonly surveys: readonly (SurveyRow & { readonly percentile: string | null })[]
  readonly publicMean: {
    readonly specialty: string
    readonly year: number
    readonly meanWork: string
    readonly clinicians: number
    readonly codes: number
    readonly paymentShare: string
    readonly population: string
    readonly limits: readonly string[]
  } | null
}

export interface Offer {
  readonly name: string
  readonly base?: string
  readonly threshold?: string
  readonly tiers: readonly { readonly from: string; readonly rate: string }[]
  readonly draw?: string
  readonly recoverable?: boolean
  readonly qualityBonus?: string
}

export interface OfferPay {
  readonly work: string
  readonly base: string
  readonly production: string
  readonly drawTopUp: string
  readonly owed: string
  readonly qualityBonus: string
  readonly total: string
  readonly perWork: string | null
}

/** `POST /log/offers/compare` */
export interface OfferComparison {
  readonly rows: readonly {
    readonly work: string
    readonly first: OfferPay
    readonly second: OfferPay
    readonly difference: string
  }[]
}

/** `GET /log/schedules` */
export interface ScheduleComparison {
  readonly first: { readonly schedule: string; readonly credited: string }
  readonly second: { readonly schedule: string; readonly credited: string }
  readonly change: string
  readonly byCode: readonly {
    readonly code: string
    readonly label: string | null
    readonly entries: number
    readonly first: string
    readonly second: string
    readonly change: string
    readonly cause: string
  }[]
}

/** `POST /log/reconcile` */
export interface Reconciliation {
  readonly agreeing: number
  readonly mine: string
  readonly theirs: string
  readonly differences: readonly {
    readonly kind: 'missing' | 'extra' | 'different'
    readonly date: string
    readonly code: string
    readonly label: string | null
    readonly modifiers: readonly string[]
    readonly mine: string | null
    readonly theirs: string | null
    readonly explanation: string
    readonly line: number | null
  }[]
  readonly rejects: readonly { readonly line: number; readonly reason: string }[]
}

/** `GET /log/cases` */
export interface CaseCounts {
  readonly level: CategoryLevel
  readonly categories: readonly {
    readonly category: string
    readonly cases: number
    readonly byRole: Partial<Readonly<Record<LogRole, number>>>
    readonly firstDay: string
    readonly lastDay: string
    readonly target: number | null
    readonly remaining: number | null
  }[]
}

export const IMPORT_FIELDS = [
  'date',
  'code',
  'modifiers',
  'units',
  'setting',
  'role',
  'caseNumber',
  'tag',
  'note',
] as const

export type ImportField = (typeof IMPORT_FIELDS)[number]

/** `POST /log/import/preview` */
export interface ImportPreview {
  readonly format: 'csv' | 'xlsx' | '837p'
  readonly headings: readonly string[]
  /** The heading of each field that was found. */
  readonly columns: Partial<Readonly<Record<ImportField, string>>>
  readonly missing: readonly ImportField[]
  readonly rows: readonly {
    readonly line: number
    readonly cells: Partial<Readonly<Record<ImportField, string>>>
    readonly entry: EntryInput | null
    readonly reject: { readonly column: string; readonly reason: string } | null
  }[]
}

/** `POST /log/import` */
export interface ImportOutcome {
  readonly batchId: string
  readonly read: number
  readonly imported: number
  readonly rejected: number
  readonly rejects: readonly {
    readonly line: number
    readonly column: string
    readonly reason: string
  }[]
  readonly duplicates: number
  readonly alreadyImported: boolean
}

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

export { acceptInvitation, type Joining } from './accounts/accept-invitation.ts'
export { AccountsError, type AccountsErrorCode } from './accounts/accounts-error.ts'
export {
  AUDIT_ACTIONS,
  type AuditAction,
  type AuditEvent,
  listAudit,
  recordAudit,
} from './accounts/audit.ts'
export { changeRole, removeMember } from './accounts/change-member.ts'
export { deleteExpiredSessions } from './accounts/delete-expired-sessions.ts'
export { findMember, listMembers } from './accounts/find-member.ts'
export { findMemberByEmail } from './accounts/find-member-by-email.ts'
export {
  createInvitation,
  deleteInvitation,
  findInvitation,
  type Invitation,
  listInvitations,
  type OpenedInvitation,
} from './accounts/invitations.ts'
export { MEMBER_ROLES, type Member, type MemberRole, roleReaches } from './accounts/member.ts'
export {
  createOrganization,
  listOrganizations,
  type OrganizationInfo,
  renameOrganization,
} from './accounts/organizations.ts'
export { type BackupReport, backupStore } from './backup/backup-store.ts'
export { restoreStore } from './backup/restore-store.ts'
export { importSurvey } from './benchmarks/import-survey.ts'
export { listSurvey } from './benchmarks/list-survey.ts'
export { type PercentilePoints, percentileOf } from './benchmarks/percentile.ts'
export {
  findPublicMean,
  type PublicMean,
  type UtilizationTables,
} from './benchmarks/public-mean.ts'
export type { SurveyRow } from './benchmarks/survey.ts'
export { isWorkMeasure } from './benchmarks/work-measure.ts'
export { type CaseCategory, countCases, exportCaseLog } from './career/case-log.ts'
export { readCaseTargets } from './career/read-case-targets.ts'
export {
  compareOffers,
  type Offer,
  type OfferPay,
  payOffer,
  workToReach,
} from './compensation/offer.ts'
export { parseOffers } from './compensation/parse-offers.ts'
export { compareSchedules, type ScheduleComparison } from './credit/compare-schedules.ts'
export type { Credit, CreditableEntry, CreditStep } from './credit/credit.ts'
export { type CreditPolicy, DEFAULT_CREDIT_POLICY } from './credit/credit-policy.ts'
export { type Crediting, createCrediting } from './credit/crediting.ts'
export { type InsertedCredited, insertCredited } from './credit/insert-credited.ts'
export { type CreditedEntry, listAllCredited, listCredited } from './credit/list-credited.ts'
export { parseCreditPolicy } from './credit/parse-policy.ts'
export { readCreditPolicy } from './credit/read-policy.ts'
export { refreshCredit } from './credit/refresh-credit.ts'
export { replaceCreditPolicy } from './credit/replace-policy.ts'
export type { CsvRecord } from './csv/csv-records.ts'
export type { CsvSource, RecordSource } from './csv/csv-source.ts'
export {
  type DenialKeys,
  openDenialKeys,
  reporterOf,
  reporterOfUser,
} from './denials/denial-keys.ts'
export {
  type Figure,
  type Figures,
  type StrategyFigure,
  THRESHOLD,
} from './denials/figures.ts'
export { BURST_A_DAY, MAX_REPORTS_A_DAY, ReportLimit } from './denials/limits.ts'
export { listQueued, moderateReports, type QueuedReport } from './denials/moderate.ts'
export { forgetReports, listOwnReports, type OwnReport } from './denials/own-reports.ts'
export { findPayer, PAYERS, type Payer, parsePayer } from './denials/payers.ts'
export { exportFigures } from './denials/pool/export-figures.ts'
export type { FiguresFile } from './denials/pool/figures-file.ts'
export { type FiguresImport, importFigures } from './denials/pool/import-figures.ts'
export { listPooled, type PooledCluster } from './denials/pool/list-pooled.ts'
export { distrustSource, listSources, type Source, trustSource } from './denials/pool/sources.ts'
export { type ClusterFilter, listPublished, type PublishedCluster } from './denials/published.ts'
export {
  type ClusterName,
  DENIAL_OUTCOMES,
  type DenialOutcome,
  type DenialReport,
  type ReportInput,
  WON,
} from './denials/report.ts'
export { type ReportReceipt, reportDenial } from './denials/report-denial.ts'
export { findStrategy, STRATEGIES, type Strategy, type StrategyId } from './denials/strategies.ts'
export { listDoneWork, markWork } from './denials/work-marks.ts'
export {
  type EntryInput,
  LOG_ROLES,
  LOG_SETTINGS,
  type LogEntry,
  type LogRole,
  type LogSetting,
  type NewEntry,
} from './log/entry.ts'
export { ENTRY_FIELDS } from './log/entry-fields.ts'
export type { EntryFilter } from './log/entry-filter.ts'
export { exportEntries } from './log/export-entries.ts'
export { findLastBatch } from './log/find-last-batch.ts'
export type { DuplicateFlag } from './log/flag-duplicates.ts'
export type { ImportField } from './log/import-columns.ts'
export {
  type ImportOptions,
  type ImportOutcome,
  type ImportReject,
  importEntries,
} from './log/import-entries.ts'
export { type InsertedEntries, insertEntries } from './log/insert-entries.ts'
export { listAllEntries } from './log/list-all-entries.ts'
export { listDuplicates } from './log/list-duplicates.ts'
export { type EntryPage, listEntries } from './log/list-entries.ts'
export { parseEntry } from './log/parse-entry.ts'
export { type ImportPreview, previewImport } from './log/preview-import.ts'
export { type EntryChoice, removeEntries } from './log/remove-entries.ts'
export { restoreEntries } from './log/restore-entries.ts'
export { screenFreeText } from './log/screen-free-text.ts'
export { openStore, type Store, type StoreLocation } from './open-store.ts'
export {
  CAREER_STAGES,
  type CareerStage,
  DEFAULT_PROFILE,
  type LogProfile,
} from './profile/profile.ts'
export { readProfile } from './profile/read-profile.ts'
export { replaceProfile } from './profile/replace-profile.ts'
export {
  type ReconciledLine,
  type Reconciliation,
  reconcileReport,
} from './reconcile/reconcile-report.ts'
export { ensureOrganization, LOCAL_SCOPE, type LogScope, openLocalScope } from './scope.ts'
export { StoreError, type StoreErrorCode } from './store-error.ts'
export { compareYears, type YearComparison } from './summary/compare-years.ts'
export { type LoggedVolume, listVolumes } from './summary/list-volumes.ts'
export { type Pace, type PaceQuestion, paceOf } from './summary/pace.ts'
export { PERIODS, type Period } from './summary/period.ts'
export {
  type LogGroup,
  type LogSummary,
  type LogTotals,
  type SummaryOptions,
  summarizeLog,
} from './summary/summarize-log.ts'

export { DataError, type DataErrorCode } from './data-error.ts'
export { type DiffOptions, diffReleases, type ReleaseSide } from './diff/diff-releases.ts'
export { type Causes, causeNames, type Effect } from './diff/effect.ts'
export { findReleaseSide } from './diff/find-release-side.ts'
export { type PresentedDiff, presentDiff, presentVolumes } from './diff/present-diff.ts'
export type {
  ChangedRow,
  CodeVolume,
  GpciChange,
  LoneRow,
  ReleaseDiff,
  VolumeEffect,
  VolumeTotals,
} from './diff/release-diff.ts'
export { renderDiffCsv } from './diff/render-diff-csv.ts'
export type { CellChange } from './diff/row-changes.ts'
export type { FeeSetting } from './diff/row-fee.ts'
export {
  type ExportOptions,
  type ExportReport,
  exportDataPack,
} from './export/export-data-pack.ts'
export { exportFlatFees, type FlatFormat } from './export/export-flat-fees.ts'
export { flatFees, type LocalityFees } from './export/flat-fees.ts'
export type { ExportedFile } from './export/hashed-file.ts'
export type { LoccoRow } from './families/locco/locco-family.ts'
export {
  type LocalityCounties,
  openLocalityCounties,
} from './families/locco/open-locality-counties.ts'
export { PTP_RATIONALES } from './families/ptp/ptp-rationales.ts'
export { type ImportFilesOptions, importFiles } from './import/import-files.ts'
export type { ImportedRelease, ImportReport } from './import/import-report.ts'
export { isXlsx, readXlsxSource } from './import/read-xlsx.ts'
export type { AspLimitRow } from './listings/asp-limits.ts'
export {
  CATEGORY_LEVELS,
  type CategoryLevel,
  openCategories,
} from './listings/code-categories.ts'
export type { HcpcsLevelTwoRow } from './listings/hcpcs-level-two.ts'
export {
  type KeyedList,
  type ListOptions,
  openAspLimits,
  openHcpcsLevelTwo,
  openOppsStatus,
  openPlaceOfService,
  openRbcs,
  openSpecialtyCrosswalk,
  type RbcsTaxonomy,
  type SpecialtyCrosswalk,
} from './listings/open-lists.ts'
export { openUtilization, type Utilization } from './listings/open-utilization.ts'
export type { OppsStatusRow } from './listings/opps-status.ts'
export type { PlaceOfServiceRow } from './listings/place-of-service.ts'
export type { RbcsRow } from './listings/rbcs.ts'
export type { SpecialtyTaxonomyRow } from './listings/specialty-taxonomy.ts'
export { listReleases, openBundledReference, openReference } from './open-reference.ts'
export type { PaymentAmount } from './payment/payment-amount.ts'
export { type PaymentFile, readPaymentFile } from './payment/read-payment-file.ts'
export type { ListedRelease } from './reference-of.ts'
export type { Reject } from './reject.ts'
export {
  type CoverageSpan,
  coverageCalendar,
  type KindCoverage,
} from './releases/coverage-calendar.ts'
export type { ReferenceOptions } from './store/list-held.ts'
export { openTableFiles, type TableFiles } from './store/table-files.ts'
export { type VerifyOptions, verifyReleases } from './verify/verify-releases.ts'
export type {
  Difference,
  VerifiedRelease,
  VerifiedTable,
  VerifyReport,
} from './verify/verify-report.ts'

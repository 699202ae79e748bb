export { citationText } from './citations/citations.ts'
export type { ClaimLine } from './domain/claim.ts'
export { parseHcpcsCode } from './domain/hcpcs-code.ts'
export { InvalidInput, type Issue, type Parsed } from './domain/invalid-input.ts'
export { parseIsoDate } from './domain/iso-date.ts'
export { type Procedure, parseProcedure } from './domain/procedure.ts'
export { PROVIDER_TYPES, type ProviderType } from './domain/provider-type.ts'
export type { Edit, EditAnswer, EditContext, EditedClaim } from './edits/edit.ts'
export type { EditScreen, ScreenedLine } from './edits/edit-screen.ts'
export type {
  CheckedEdit,
  ConsultedRow,
  EditId,
  Severity,
  SuggestedDenial,
  Verdict,
} from './edits/finding.ts'
export { EDIT_IDS } from './edits/finding.ts'
export { findModifier, type KnownModifier, MODIFIERS } from './edits/modifiers/find-modifier.ts'
export type { ModifierKind } from './edits/modifiers/modifier-entry.ts'
export { type EditResult, runEdits } from './edits/run-edits.ts'
export { EDITS } from './edits/sequence.ts'
export { type Calendar, createCalendar } from './engine/calendar.ts'
export { checkClaim } from './engine/check-claim.ts'
export type { CheckOutcome } from './engine/check-outcome.ts'
export type { ClaimInput, LineInput } from './engine/claim-input.ts'
export {
  type ClaimKernel,
  exactCents,
  type LineCents,
  openClaimKernel,
  parseClaimLine,
} from './engine/claim-kernel.ts'
export type * from './engine/code-outcome.ts'
export { type CodeAnswer, type CodeQuestion, describeCode } from './engine/describe-code.ts'
export {
  type FeeScheduleQuestion,
  feeScheduleAmounts,
  type OppsCeilings,
  oppsCeilings,
} from './engine/fee-schedule-amounts.ts'
export { editsNamed, isDenied, type LineEdits } from './engine/line-edits.ts'
export { type LocalityChoice, listLocalities } from './engine/list-localities.ts'
export type * from './engine/outcome.ts'
export { type PriceOptions, priceClaim } from './engine/price-claim.ts'
export { ENGINE_VERSION } from './engine/version.ts'
export { formatExact, formatUnits, parseUnits } from './money/format.ts'
export { MEETS_EVERY_LINE, SIDES, SURGERY } from './pricing/pfs/meeting-groups.ts'
export { findSetting } from './pricing/pfs/parameters/place-of-service-setting.ts'
export type { PublishedFees } from './pricing/pfs/published-fees.ts'
export type { AddOnRow, AddOnTable } from './reference/add-on-table.ts'
export type { AnesthesiaTable, BaseUnitTable } from './reference/anesthesia-table.ts'
export { createAddOnTable } from './reference/create-add-on-table.ts'
export { createMueTable } from './reference/create-mue-table.ts'
export { createPtpTable } from './reference/create-ptp-table.ts'
export { type DateRange, isWithin } from './reference/date-range.ts'
export {
  createGpciTable,
  type GpciTable,
  type LocalityGpci,
  localityIdOf,
} from './reference/gpci-table.ts'
export type { MueLimit, MueTable } from './reference/mue-table.ts'
export {
  createPfsRelease,
  type PfsCodeRows,
  type PfsRelease,
  type PfsRow,
  type PfsRowSource,
  type RowModifier,
} from './reference/pfs-release.ts'
export { PTP_RATIONALES } from './reference/ptp-rationales.ts'
export type { PtpRow, PtpSetting, PtpTable } from './reference/ptp-table.ts'
export { quarterOf } from './reference/quarter.ts'
export type { Chosen, Reference, ReleaseInfo } from './reference/reference.ts'
export {
  createReference,
  type HeldTable,
  heldTable,
  type ReferenceTables,
} from './reference/snapshot.ts'
export type { ZipEntry, ZipTable } from './reference/zip-table.ts'
export { renderTraceAsText } from './trace/render-text.ts'
export { replayTrace } from './trace/replay.ts'
export type { PublicTraceStep } from './trace/step.ts'

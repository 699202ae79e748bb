export { type DenialsOfCode, denialsOfCode, FIGURES_NOTE } from './denials/denials-of-code.ts'
export {
  type DescribedCluster,
  describeCluster,
  type RankedStrategy,
} from './denials/describe-cluster.ts'
export {
  type AppealAdvice,
  type ClusterCause,
  type ClusterQuestion,
  explainCluster,
} from './denials/explain-cluster.ts'
export type { TableEvidence } from './denials/read-tables.ts'
export { FILE_FORMATS, type FileFormat } from './formats/file-format.ts'
export { type LogImport, openLogImport } from './log/open-log-import.ts'
export { type AppealQuestion, answerAppeal } from './papers/answer-appeal.ts'
export { answerSuperbill } from './papers/answer-superbill.ts'
export { answerToolkit, MAX_TOOLKIT_CODES, type ToolkitRequest } from './papers/answer-toolkit.ts'
export { type ClaimIndex, indexClaims } from './remit/claim-index.ts'
export type { AppealTerm } from './remit/denials/appeal-deadline.ts'
export { DENIAL_REASONS, type DenialReason, denialReason } from './remit/denials/denial-reasons.ts'
export {
  type DenialExplanation,
  judgeDenial,
  opinionOf,
  type StatedDenial,
} from './remit/denials/explain-denial.ts'
export { CAUSES, type CauseId } from './remit/hypotheses/causes.ts'
export type { LineReview, LineVerdict } from './remit/line-review.ts'
export { type PublicRemittanceReview, presentReview } from './remit/present-review.ts'
export { readClaimsCsv } from './remit/read-claims-csv.ts'
export { REVIEW_CSV_HEADER, renderReviewCsvLine } from './remit/review-csv.ts'
export {
  type RemittanceReview,
  type RemittanceReviewInput,
  reviewRemittance,
} from './remit/review-remittance.ts'
export { renderWorkCsv, type WorkGroup, type WorkItem, workGroupsOf } from './remit/work-items.ts'
export type { WorklistGroup } from './remit/worklist.ts'
export { RepriceError } from './reprice/reprice-error.ts'
export {
  type Progress,
  type RepriceOptions,
  type RepriceReport,
  repriceFile,
} from './reprice/reprice-file.ts'
export { isX12 } from './x12/is-x12.ts'
export type { BilledClaim, BilledLine, BilledPlace } from './x12/professional/billed-claim.ts'
export {
  type ClaimPart,
  type PlaceDefaults,
  toClaimInputs,
} from './x12/professional/claim-inputs.ts'
export type { ClaimItem } from './x12/professional/professional-reader.ts'
export { readProfessionalClaims } from './x12/professional/read-professional-claims.ts'
export type { IssueItem, X12Source } from './x12/read-transactions.ts'
export { readRemittance } from './x12/remittance/read-remittance.ts'
export type * from './x12/remittance/remittance.ts'
export type { RemittanceItem } from './x12/remittance/remittance-item.ts'
export type { X12Issue } from './x12/x12-issue.ts'

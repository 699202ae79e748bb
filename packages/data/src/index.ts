export { DataError, type DataErrorCode } from './data-error.ts'
export { PTP_RATIONALES } from './families/ptp/ptp-rationales.ts'
export { type ImportFilesOptions, importFiles } from './import/import-files.ts'
export type { ImportedRelease, ImportReport } from './import/import-report.ts'
export {
  listReleases,
  openBundledReference,
  openReference,
  type ReferenceOptions,
} from './open-reference.ts'
export type { PaymentAmount } from './payment/payment-amount.ts'
export { type PaymentFile, readPaymentFile } from './payment/read-payment-file.ts'
export type { Reject } from './reject.ts'

export { DataError, type DataErrorCode } from './data-error.ts'
export {
  listReleases,
  openBundledReference,
  openReference,
  type ReferenceOptions,
} from './open-reference.ts'
export type { Reject } from './reject.ts'

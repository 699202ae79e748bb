export {
  type Progress,
  RepriceError,
  type RepriceOptions,
  type RepriceReport,
  repriceFile,
} from './reprice/reprice-file.ts'

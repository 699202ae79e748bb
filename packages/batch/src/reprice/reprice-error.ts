import { FormatError } from '../formats/source-record.ts'

/** Raised for input, output or a resumed run that cannot be used; a fault is the machine's. */
export class RepriceError extends Error {
  readonly code: 'reprice-error' | 'reprice-fault'

  constructor(message: string, code: RepriceError['code'] = 'reprice-error') {
    super(message)
    this.code = code
  }
}

/** What the disk says when it cannot take more. */
const FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Make room and go on with --resume.',
  EDQUOT: 'the quota of this disk is used up. Make room and go on with --resume.',
  EIO: 'the disk failed. Check it, then go on with --resume.',
  EROFS: 'the disk is read-only. Choose another place.',
}

interface Paths {
  readonly input: string
  readonly output: string
}

/** A failure as a sentence that says what, where and what to do. */
export function asRepriceError(error: unknown, { input, output }: Paths): unknown {
  if (error instanceof RepriceError) return error
  if (!(error instanceof Error)) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const fault = FAULTS[code]
  if (fault !== undefined) return new RepriceError(`${output}: ${fault}`, 'reprice-fault')
  if (code.startsWith('Z_') || code === 'ZSTD_error_prefix_unknown') {
    return new RepriceError(`${input}: is not packed as its name says (${error.message}).`)
  }
  if (error instanceof FormatError || /header|claim at line/.test(error.message)) {
    return new RepriceError(`${input}: ${error.message}`)
  }
  if (code !== '') return new RepriceError(`${input} → ${output}: ${error.message}`)
  return error
}

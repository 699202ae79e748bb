import { gunzipSync } from 'node:zlib'
import { DataError } from '../data-error.ts'
import type { Source } from '../families/family.ts'
import { sha256 } from '../store/write-release.ts'
import { decodeText } from '../text/decode-text.ts'
import { maximumPaymentBytes, sizeLimit } from './size-limit.ts'

/**
 * Larger than any of CMS's files but payment amounts (`size-limit.ts`): a part of the PTP table has about 50 MB, and at most 84 MB if it
 * had as many rows as a spreadsheet can hold.
 */
export const maximumBytes = 96 * 1024 * 1024

/** A file's bytes (plain or gzip) as a source. Throws `file-too-large` or `unreadable-file`. */
export function readSource(
  file: string,
  bytes: Uint8Array,
  maximum: number = maximumBytes,
): Source {
  const content = isGzip(bytes) ? unzip(file, bytes, maximum) : bytes
  if (content.byteLength > sizeLimit(content, maximum)) throw tooLarge(file, maximum)
  const name = file.replace(/^.*[\\/]/, '').replace(/\.gz$/i, '')
  return { file, name, sha256: sha256(content), text: decodeText(content) }
}

export function tooLarge(file: string, maximum: number = maximumBytes): DataError {
  const limit = maximum / 1024 / 1024
  return new DataError(
    'file-too-large',
    `${file} is larger than ${limit} MB; CMS's files are smaller.`,
  )
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

function unzip(file: string, bytes: Uint8Array, maximum: number): Uint8Array {
  try {
    const most = Math.max(maximum, maximumPaymentBytes)
    return gunzipSync(bytes, { maxOutputLength: most })
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge(file, maximum)
    const message = `${file} is a damaged gzip file: it ends early or was changed. Download it again.`
    throw new DataError('unreadable-file', message, cause)
  }
}

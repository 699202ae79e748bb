import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { formatOfPath } from '../formats/file-format.ts'
import { RepriceError } from './reprice-error.ts'

interface Paths {
  readonly input: string
  readonly output: string
  readonly rejects: string
}

/**
 * Looks at what a run writes before anything is written. Throws `RepriceError` for a format that is not
 * written, and for files that would overwrite the claims or each other.
 */
export function checkPaths({ input, output, rejects }: Paths): void {
  if (formatOfPath(output) === '837p') {
    throw new RepriceError(`${output}: 837P is read, not written. Write .csv, .jsonl or .parquet.`)
  }
  if (input !== '-') {
    for (const written of [output, rejects]) {
      if (!isSameFile(input, written)) continue
      throw new RepriceError(`${written}: holds the claims; it would be overwritten. Name another.`)
    }
  }
  if (isSameFile(output, rejects) && !realPath(output).startsWith('/dev/')) {
    throw new RepriceError(`${rejects}: answers and rejects need two files. Name another.`)
  }
}

function isSameFile(one: string, other: string): boolean {
  return realPath(one) === realPath(other)
}

/** Where a path leads, also when the file is not there yet. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const full = resolve(path)
    return dirname(full) === full ? full : join(realPath(dirname(full)), basename(full))
  }
}

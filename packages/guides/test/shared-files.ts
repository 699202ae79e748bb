import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

/** CMS's own files stand beside the checkout and are never committed. */
const SHARED = fileURLToPath(new URL('../../../../shared/', import.meta.url))

/**
 * Whether a test on CMS's files is to be skipped: they are absent and this is no CI run. In CI their
 * absence must fail, so there the test runs and reading throws.
 */
export function skipsWithout(file: string): boolean {
  const { CI } = process.env
  return !existsSync(SHARED + file) && CI !== 'true'
}

/** Text of a file beside the checkout, unpacked when its name ends in `.gz`. */
export function readShared(file: string): string {
  const bytes = readFileSync(SHARED + file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')
}

/** Cells of a line of CSV; quoted cells may hold commas. */
export function csvCells(line: string): readonly string[] {
  const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? []
  return cells.map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, '').replaceAll('""', '"'))
}

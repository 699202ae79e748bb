import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

/** CMS's own files, beside the repository; not part of it. */
const folder = fileURLToPath(new URL('../../../shared/cms', import.meta.url))
const { CI } = process.env

/** True when tests of CMS's own files should be passed over: never in CI, where they must run. */
export const withoutSharedFiles = !existsSync(folder) && CI !== 'true'

/** Path of one of CMS's files; fails loudly when it is missing. */
export function sharedFile(name: string): string {
  const path = `${folder}/${name}`
  if (!existsSync(path)) throw new Error(`The CMS file ${path} is needed for this test.`)
  return path
}

/** The trimmed cells of each data row of a CSV file without quoted commas, plain or gzip. */
export function readCells(name: string): readonly (readonly string[])[] {
  const bytes = readFileSync(sharedFile(name))
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')
  return text
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map((cell) => cell.trim()))
    .filter(([first]) => first !== undefined && /^[0-9A-Z]/.test(first))
}

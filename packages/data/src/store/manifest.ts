import type { DateRange } from '@feescope/core'
import { DataError } from '../data-error.ts'

/** `manifest.json` of a release folder: what its table is and where it came from. */
export interface Manifest {
  /** Of this file and its table; another number means another Feescope wrote it. */
  readonly format: 1
  readonly id: string
  readonly kind: string
  /** The Arrow file beside the manifest, `.gz` when it is compressed. */
  readonly table: string
  readonly effective: DateRange
  readonly rows: number
  readonly layout: string
  /**
   * CMS's file name, and the sha256 of its uncompressed bytes. Of a table that comes in several
   * files: their names, and the sha256 of their hashes, each on its line.
   */
  readonly source: {
    readonly file: string
    readonly sha256: string
    readonly parts?: readonly { readonly file: string; readonly sha256: string }[]
  }
  /** Of the Arrow file, uncompressed. */
  readonly tableSha256: string
  /** Dollars with four decimals, in relative value files: "33.4009". */
  readonly conversionFactor?: string
  /** Figures printed in the file's titles: `nationalStandard`, dollars with six decimals. */
  readonly facts?: Readonly<Record<string, string>>
  /** Imported with `--force` although CMS's sums or a held payment file disagree. */
  readonly forced?: boolean
  /** When the user imported it; of two with one id the later counts. Absent in bundled releases. */
  readonly importedAt?: string
}

export function renderManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** Reads manifest text; throws `unreadable-release` when it is not one of format 1. */
export function parseManifest(text: string, file: string): Manifest {
  const value = parseJson(text, file)
  if (isManifest(value)) return value
  throw unreadable(file)
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw unreadable(file, cause)
  }
}

function isManifest(value: unknown): value is Manifest {
  if (!isObject(value)) return false
  const { format, effective, source, rows } = value
  return (
    format === 1 &&
    ['id', 'kind', 'table', 'layout', 'tableSha256'].every(
      (key) => typeof value[key] === 'string',
    ) &&
    Number.isSafeInteger(rows) &&
    hasTexts(effective, ['from', 'to']) &&
    hasTexts(source, ['file', 'sha256']) &&
    ['boolean', 'undefined'].includes(typeof value['forced']) &&
    (value['facts'] === undefined || isTexts(value['facts'])) &&
    ['conversionFactor', 'importedAt'].every((key) =>
      ['string', 'undefined'].includes(typeof value[key]),
    )
  )
}

function hasTexts(value: unknown, keys: readonly string[]): boolean {
  return isObject(value) && keys.every((key) => typeof value[key] === 'string')
}

function isTexts(value: unknown): boolean {
  return isObject(value) && hasTexts(value, Object.keys(value))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function unreadable(file: string, cause?: unknown): DataError {
  const message = `${file} is not a release manifest this version reads. Import the file again.`
  return new DataError('unreadable-release', message, cause)
}

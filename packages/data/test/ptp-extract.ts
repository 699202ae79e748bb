import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { sharedNcciFile } from './shared-ncci.ts'

/** One row of a PTP extract as it stands in the file. */
export interface ExtractRow {
  readonly column1: string
  readonly column2: string
  readonly prior: string
  /** `*` or yyyymmdd. */
  readonly deleted: string
  readonly indicator: string
  readonly rationale: string
}

/** The rows of a PTP extract by ordered pair, in file order; read without the importer's code. */
export function* extractPairs(name: string): Generator<readonly ExtractRow[]> {
  let pair: ExtractRow[] = []
  for (const row of extractRows(name)) {
    const [first] = pair
    if (first && (first.column1 !== row.column1 || first.column2 !== row.column2)) {
      yield pair
      pair = []
    }
    pair.push(row)
  }
  if (pair.length > 0) yield pair
}

function* extractRows(name: string): Generator<ExtractRow> {
  const text = gunzipSync(readFileSync(sharedNcciFile(name))).toString('latin1')
  let start = text.indexOf('\n') + 1
  for (let end = text.indexOf('\n', start); end !== -1; end = text.indexOf('\n', start)) {
    const [column1 = '', column2 = '', prior = '', , deleted = '', indicator = '', rationale = ''] =
      text.slice(start, end).split('\t')
    yield { column1, column2, prior, deleted, indicator, rationale }
    start = end + 1
  }
}

/**
 * The row that should be found on a date (yyyymmdd): neither 9 nor ended, nor before 1996 when the
 * row is marked; of several the one that ends first.
 */
export function expectedRow(pair: readonly ExtractRow[], date: number): ExtractRow | undefined {
  const inForce = pair.filter(
    ({ indicator, deleted, prior }) =>
      indicator !== '9' &&
      (deleted === '*' || Number(deleted) >= date) &&
      (prior !== '*' || date >= 19960101),
  )
  return inForce.sort((a, b) => lastDay(a) - lastDay(b))[0]
}

function lastDay({ deleted }: ExtractRow): number {
  return deleted === '*' ? Number.POSITIVE_INFINITY : Number(deleted)
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type RepriceOptions,
  type RepriceReport,
  repriceFile,
} from '../src/reprice/reprice-file.ts'

/** Reprices a file of the folder into another one, in this thread. */
export function repriceInto(
  folder: string,
  input: string,
  output: string,
  more: Partial<RepriceOptions> = {},
): Promise<RepriceReport> {
  const path = join(folder, output)
  return repriceFile({
    input: join(folder, input),
    output: path,
    rejects: `${path}.rejects.csv`,
    home: undefined,
    workers: 1,
    resume: false,
    ...more,
  })
}

/** Rows of a CSV without quotes, by its header. */
export function rowsOf(csv: string): Record<string, string>[] {
  const [header = '', ...lines] = csv.trimEnd().split('\n')
  const names = header.split(',')
  return lines.map((line) => {
    const fields = line.split(',')
    return Object.fromEntries(names.map((name, at) => [name, fields[at] ?? '']))
  })
}

export interface RejectedRecord {
  readonly line: number
  readonly reason: string
  readonly record: string
}

export function readRejected(path: string): RejectedRecord[] {
  const text = readFileSync(path, 'utf8').trimEnd()
  return text
    .split('\n')
    .slice(1)
    .map((row) => {
      const [, line = '', reason = '', record = ''] =
        /^(\d+),"((?:[^"]|"")*)","((?:[^"]|"")*)"$/.exec(row) ?? []
      const plain = (quoted: string) => quoted.replaceAll('""', '"')
      return { line: Number(line), reason: plain(reason), record: plain(record) }
    })
}

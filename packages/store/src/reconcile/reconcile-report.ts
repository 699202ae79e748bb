import { InvalidInput, parseUnits } from '@feescope/core'
import type { CreditedEntry } from '../credit/list-credited.ts'
import { locateColumns } from '../csv/column-mapping.ts'
import { csvRecords } from '../csv/csv-records.ts'
import { type CsvSource, readChunks } from '../csv/csv-source.ts'
import { issueOf } from '../log/issue.ts'
import { toIsoDate } from '../log/parse-import-row.ts'
import { formatWork, WORK_SCALE } from '../money/work.ts'

/** How one line of the employer's report and the log differ. */
export interface ReconciledLine {
  readonly kind: 'missing' | 'extra' | 'different'
  readonly date: string
  readonly code: string
  readonly modifiers: readonly string[]
  /** Credited by the log's policy, and by the employer. */
  readonly mine: string | null
  readonly theirs: string | null
  readonly explanation: string
  /** Of the entry, where there is one; of the report's line, where there is one. */
  readonly entryId: string | null
  readonly line: number | null
}

export interface Reconciliation {
  readonly agreeing: number
  readonly mine: string
  readonly theirs: string
  readonly differences: readonly ReconciledLine[]
  readonly rejects: readonly { readonly line: number; readonly reason: string }[]
}

interface ReportLine {
  readonly line: number
  readonly date: string
  readonly code: string
  readonly modifiers: readonly string[]
  readonly work: number
}

const HEADINGS = {
  date: ['dateofservice', 'servicedate', 'dos'],
  code: ['cpt', 'hcpcs', 'cptcode', 'procedure', 'procedurecode'],
  modifiers: ['modifier', 'mods', 'mod'],
  work: ['wrvu', 'wrvus', 'workrvu', 'workrvus', 'totalwrvu', 'credited'],
} as const
const MAX_ROWS = 200_000

/** The employer's report against the credited log: what is missing, extra or different, and why. */
export async function reconcileReport(
  entries: readonly CreditedEntry[],
  source: CsvSource,
): Promise<Reconciliation> {
  const { lines, rejects } = await readReport(source)
  const open = [...lines]
  const take = (fits: (line: ReportLine) => boolean) => {
    const index = open.findIndex(fits)
    return index === -1 ? undefined : open.splice(index, 1)[0]
  }
  const differences: ReconciledLine[] = []
  let agreeing = 0
  const unmatched: CreditedEntry[] = []
  for (const entry of entries) {
    const same = take(
      (line) =>
        isSameService(entry, line) && sameModifiers(entry, line) && worthOf(entry) === line.work,
    )
    if (same) agreeing++
    else unmatched.push(entry)
  }
  for (const entry of unmatched) {
    const other =
      take((line) => isSameService(entry, line) && sameModifiers(entry, line)) ??
      take((line) => isSameService(entry, line))
    differences.push(other ? different(entry, other) : missing(entry))
  }
  differences.push(...open.map(extra))
  return {
    agreeing,
    mine: formatWork(entries.reduce((sum, entry) => sum + (worthOf(entry) ?? 0), 0)),
    theirs: formatWork(lines.reduce((sum, { work }) => sum + work, 0)),
    differences,
    rejects,
  }
}

function isSameService(entry: CreditedEntry, line: ReportLine): boolean {
  return entry.date === line.date && entry.code === line.code
}

function sameModifiers(entry: CreditedEntry, line: ReportLine): boolean {
  return [...entry.modifiers].sort().join() === [...line.modifiers].sort().join()
}

function worthOf({ credited }: CreditedEntry): number | undefined {
  return credited === null ? undefined : parseUnits(credited, WORK_SCALE)
}

function different(entry: CreditedEntry, line: ReportLine): ReconciledLine {
  return {
    ...describe(entry),
    kind: 'different',
    theirs: formatWork(line.work),
    explanation: explain(entry, line),
    line: line.line,
  }
}

function explain(entry: CreditedEntry, line: ReportLine): string {
  if (!sameModifiers(entry, line)) {
    return `The report has modifiers "${line.modifiers.join(' ')}", the log "${entry.modifiers.join(' ')}".`
  }
  const raw = entry.raw === null ? undefined : parseUnits(entry.raw, WORK_SCALE)
  if (raw === undefined) return 'The work of this code is not known here.'
  if (line.work === 0) return 'The employer credits nothing: bundled, denied or not credited.'
  if (line.work === raw)
    return 'The employer credits the full work, without the policy’s reductions.'
  if (entry.units > 1 && line.work * entry.units === raw) {
    return `The employer credits one unit, the log has ${entry.units}.`
  }
  const credited = worthOf(entry) ?? 0
  if (line.work * 2 === credited)
    return 'The employer credits half: a further procedure, or reduced.'
  return `The employer credits another value than ${entry.release}: another release or another policy.`
}

function missing(entry: CreditedEntry): ReconciledLine {
  return {
    ...describe(entry),
    kind: 'missing',
    theirs: null,
    explanation:
      'In the log, not in the report: not billed, billed on another day, or under another name.',
    line: null,
  }
}

function extra({ line, date, code, modifiers, work }: ReportLine): ReconciledLine {
  return {
    kind: 'extra',
    date,
    code,
    modifiers,
    mine: null,
    theirs: formatWork(work),
    explanation: 'In the report, not in the log: not logged, or credited to you by mistake.',
    entryId: null,
    line,
  }
}

function describe({ id, date, code, modifiers, credited }: CreditedEntry) {
  return { date, code, modifiers, mine: credited, entryId: id }
}

async function readReport(source: CsvSource) {
  const lines: ReportLine[] = []
  const rejects: { line: number; reason: string }[] = []
  let columns: ReturnType<typeof locateColumns<keyof typeof HEADINGS>> | undefined
  for await (const { line, cells } of csvRecords(readChunks(source))) {
    if (columns === undefined) {
      columns = locateColumns(cells, HEADINGS, {}, ['date', 'code', 'work'])
      continue
    }
    if (lines.length >= MAX_ROWS) {
      throw new InvalidInput([issueOf('file', 'too-long', `at most ${MAX_ROWS} rows`, 'more')])
    }
    const cell = (position: number | undefined) =>
      position === undefined ? '' : (cells[position] ?? '').trim()
    const [code = '', ...own] = cell(columns.code).toUpperCase().split('-')
    const date = toIsoDate(cell(columns.date)) ?? ''
    const work = parseUnits(cell(columns.work), WORK_SCALE)
    if (work === undefined || code === '' || !/^\d{4}-\d\d-\d\d$/.test(date)) {
      rejects.push({ line, reason: 'no date, code or work RVU that can be read' })
    } else {
      const more = cell(columns.modifiers)
        .toUpperCase()
        .split(/[\s,;:|-]+/)
      const modifiers = [...own, ...more].filter((modifier) => modifier !== '')
      lines.push({ line, date, code, modifiers, work })
    }
  }
  return { lines, rejects }
}

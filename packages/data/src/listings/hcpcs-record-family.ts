import type { ImportOutcome, Source, TableFamily } from '../families/family.ts'
import { type HcpcsRecordField, hcpcsRecord320 } from '../layouts/hcpcs-record-320.ts'
import { createRejectList, type RejectList } from '../reject.ts'
import { parseCompactDate, toIsoDate } from '../text/compact-date.ts'
import { textLines } from '../text/text-lines.ts'
import { type HcpcsLevelTwoRow, hcpcsLevelTwo } from './hcpcs-level-two.ts'
import { encodeListing } from './listing-family.ts'
import { nameDate } from './name-date.ts'

/** Code, sequence number, record id 3: the first line of a code. */
const firstLine = /^[A-Z]\d{4}\d{5}3/m
const recordLine = /^(?:[A-Z]\d{4}| {3}[0-9A-Z]{2})\d{5}[3478]/

/** HCPCS Level II as CMS publishes it: fixed-width records, several lines a code. */
export const hcpcsRecordFamily: TableFamily = {
  kind: hcpcsLevelTwo.kind,
  tableFile: `${hcpcsLevelTwo.kind}.arrow`,
  recognises: (text) => firstLine.test(text.slice(0, 20_000)),
  import: (source, options) => importRecords(source, options.release ?? source.name),
}

function importRecords(source: Source, named: string): ImportOutcome {
  const rejects = createRejectList(source.file)
  const whole = (rule: string, reason: string) =>
    rejects.insert({ line: 0, column: 0, field: '', rule, reason, received: source.name })
  const rows = readCodes(textLines(source.text), rejects)
  const edition = hcpcsLevelTwo.edition(nameDate(named))
  if (!edition) {
    whole('unknown-release', 'The name does not say its quarter. Give it: --release 2026Q3.')
  }
  if (rows.length < hcpcsLevelTwo.fewestRows) {
    whole('incomplete', `A HCPCS Level II file has at least ${hcpcsLevelTwo.fewestRows} codes.`)
  }
  if (new Set(rows.map(({ code }) => code)).size !== rows.length) {
    whole('duplicate-row', 'A code starts twice in this file.')
  }
  if (!edition || rejects.rejects.length > 0) {
    return { status: 'rejected', rejects: rejects.rejects }
  }
  return {
    status: 'imported',
    ...edition,
    rows: rows.length,
    layout: hcpcsRecord320.id,
    encode: () => encodeListing(hcpcsLevelTwo, rows),
  }
}

function readCodes(lines: readonly string[], rejects: RejectList): HcpcsLevelTwoRow[] {
  const rows: HcpcsLevelTwoRow[] = []
  for (const [index, line] of lines.entries()) {
    if (!recordLine.test(line)) continue // disclaimers before the records
    const recordId = field(line, 'recordId')
    const last = rows.at(-1)
    if (recordId === '3') {
      const row = readCode(line, index + 1, rejects)
      if (row) rows.push(row)
    } else if (recordId === '4' && last?.code === field(line, 'code')) {
      const longDescription = `${last.longDescription} ${field(line, 'longDescription')}`.trim()
      rows[rows.length - 1] = { ...last, longDescription }
    }
    if (rejects.isFull()) break
  }
  return rows
}

function readCode(line: string, number: number, rejects: RejectList): HcpcsLevelTwoRow | undefined {
  let valid = true
  const reject = (name: HcpcsRecordField, reason: string) => {
    valid = false
    const column = hcpcsRecord320.fields[name]?.[0] ?? 0
    const received = field(line, name)
    rejects.insert({ line: number, column, field: name, rule: 'unknown-value', reason, received })
  }
  const date = (name: 'added' | 'actionDate' | 'terminated'): string | null => {
    const text = field(line, name)
    if (/^0*$/.test(text)) return null
    const compact = parseCompactDate(text)
    if (compact === undefined) reject(name, 'Expected a date as 20260131.')
    return compact === undefined ? null : toIsoDate(compact)
  }
  const coverage = field(line, 'coverage')
  if (!/^[CDIMS]?$/.test(coverage)) reject('coverage', 'Expected C, D, I, M, S or blank.')
  const row: HcpcsLevelTwoRow = {
    code: field(line, 'code'),
    listed: true,
    shortDescription: field(line, 'shortDescription'),
    longDescription: field(line, 'longDescription'),
    descriptionSource: 'HCPCS record file',
    pricing: list(line, 'pricing', 2, ':'),
    multiplePricing: field(line, 'multiplePricing'),
    coverage,
    betos: field(line, 'betos'),
    typeOfService: list(line, 'typeOfService', 1, ':'),
    action: field(line, 'action'),
    crossReference: list(line, 'crossReference', 5, ', '),
    terminated: date('terminated'),
    added: date('added'),
    actionDate: date('actionDate'),
  }
  return valid ? row : undefined
}

function field(line: string, name: HcpcsRecordField): string {
  const [from, to] = hcpcsRecord320.fields[name] ?? [1, 0]
  return line.slice(from - 1, to).trim()
}

/** A field that repeats a short one: `0051` → `00:51`. */
function list(line: string, name: HcpcsRecordField, length: number, separator: string): string {
  const [from, to] = hcpcsRecord320.fields[name] ?? [1, 0]
  const parts = line.slice(from - 1, to).match(new RegExp(`.{${length}}`, 'g')) ?? []
  return parts.filter((part) => part.trim() !== '').join(separator)
}

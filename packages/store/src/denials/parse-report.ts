import { type Parsed, parseHcpcsCode } from '@feescope/core'
import { LOG_SETTINGS } from '../log/entry.ts'
import { createIssueList, type IssueList, issueOf } from '../log/issue.ts'
import { readChoice, readModifiers, readText } from '../log/read-values.ts'
import { parsePayer } from './payers.ts'
import { DENIAL_OUTCOMES, type DenialReport, type ReportInput } from './report.ts'
import { STRATEGY_IDS, type StrategyId } from './strategies.ts'

const KEYS: readonly (keyof ReportInput)[] = [
  'code',
  'modifiers',
  'payer',
  'denialCode',
  'remarkCodes',
  'with',
  'month',
  'setting',
  'outcome',
  'strategies',
  'note',
]
const MAX_REMARKS = 5
const MAX_NOTE = 280
const FIRST_MONTH = '2015-01'

/**
 * Turns input into a report, or lists everything that is wrong with it. `today` is the day of
 * writing, ISO: a month after it is refused.
 */
export function parseReport(input: ReportInput, today: string): Parsed<DenialReport> {
  const list = createIssueList()
  for (const key of Object.keys(input)) {
    if (KEYS.some((known) => known === key)) continue
    list.note(issueOf(key.slice(0, 60), 'unknown-key', `one of ${KEYS.join(', ')}`, key))
  }
  const code = list.take(parseHcpcsCode(input.code, 'code'))
  const payer = list.take(parsePayer(input.payer, 'payer'))
  const denialCode = readDenialCode(list, input.denialCode)
  const month = readMonth(list, input.month ?? today.slice(0, 7), today.slice(0, 7))
  const other = (input.with ?? null) === null ? null : list.take(parseHcpcsCode(input.with, 'with'))
  const setting = readChoice(list, input.setting ?? 'nonfacility', 'setting', LOG_SETTINGS)
  const outcome = readChoice(list, input.outcome ?? 'open', 'outcome', DENIAL_OUTCOMES)
  const rest = {
    modifiers: readModifiers(list, input.modifiers, 'modifiers').toSorted(),
    remarkCodes: readRemarks(list, input.remarkCodes),
    strategies: readStrategies(list, input.strategies),
    note: readText(list, input.note, 'note', MAX_NOTE),
  }
  if (code !== undefined && other === code) {
    list.note(issueOf('with', 'same-code', 'the other code of the pair, or none', other))
  }
  if (list.issues.length > 0 || !code || !payer || !denialCode || !month || !setting || !outcome) {
    return { ok: false, issues: list.issues }
  }
  return {
    ok: true,
    value: {
      ...rest,
      code,
      payer: payer.id,
      denialCode,
      month,
      with: other ?? null,
      setting,
      outcome,
    },
  }
}

/** The number of an adjustment reason (CARC); a group before it is dropped. */
function readDenialCode(list: IssueList, value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim().toUpperCase() : ''
  const number = /^(?:(?:CO|PR|OA|PI|CR)[-\s]?)?([1-9]\d{0,2}|[ABDPWY]\d{1,2})$/.exec(text)?.[1]
  if (number === undefined) {
    const expected = 'the number of a denial reason (CARC), such as 97 or CO-97'
    list.note(issueOf('denialCode', 'not-a-denial-code', expected, value))
  }
  return number
}

function readMonth(list: IssueList, value: unknown, last: string): string | undefined {
  const month = typeof value === 'string' ? value : ''
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) && month >= FIRST_MONTH && month <= last) return month
  const expected = `a month from ${FIRST_MONTH} to ${last}`
  list.note(issueOf('month', 'not-a-month', expected, value))
  return undefined
}

function readRemarks(list: IssueList, value: unknown): readonly string[] {
  const expected = `a list of at most ${MAX_REMARKS} remark codes (RARC), such as N362`
  const codes = readList(value ?? [], MAX_REMARKS)
  const known = codes?.map((code) => code.trim().toUpperCase())
  if (known?.every((code) => /^(?:MA|M|N)\d{1,3}$/.test(code))) return [...new Set(known)].sort()
  list.note(issueOf('remarkCodes', 'not-remark-codes', expected, value))
  return []
}

function readStrategies(list: IssueList, value: unknown): readonly StrategyId[] {
  const ids = readList(value ?? [], STRATEGY_IDS.length)
  const known = STRATEGY_IDS.filter((id) => ids?.includes(id))
  if (ids && known.length === new Set(ids).size) return known
  const expected = `a list of ${STRATEGY_IDS.join(', ')}`
  list.note(issueOf('strategies', 'unknown-choice', expected, value))
  return []
}

function readList(value: unknown, most: number): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined
  const items: unknown[] = value
  return items.every((item) => typeof item === 'string') ? items : undefined
}

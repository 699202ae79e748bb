import { InvalidInput, type Parsed, parseHcpcsCode, parseIsoDate } from '@feescope/core'
import { type EntryInput, LOG_ROLES, LOG_SETTINGS, type NewEntry } from './entry.ts'
import { ENTRY_FIELDS } from './entry-fields.ts'
import { createIssueList, issueOf } from './issue.ts'
import { readChoice, readModifiers, readText, readWhole } from './read-values.ts'

export const MAX_UNITS = 9999
const MAX_CASE = 999
const TEXT_LIMITS = { tag: 40, note: 200 } as const

/** Turns input into an entry, or lists everything that is wrong with it. */
export function parseEntry(input: EntryInput, path = ''): Parsed<NewEntry> {
  const list = createIssueList()
  const at = (key: string) => (path === '' ? key : `${path}.${key}`)
  for (const key of Object.keys(input)) {
    if (ENTRY_FIELDS.some((known) => known === key)) continue
    list.note(issueOf(at(key), 'unknown-key', `one of ${ENTRY_FIELDS.join(', ')}`, key))
  }
  const date = list.take(parseIsoDate(input.date, at('date')))
  const code = list.take(parseHcpcsCode(input.code, at('code')))
  const entry = {
    modifiers: readModifiers(list, input.modifiers, at('modifiers')),
    units: readWhole(list, input.units ?? 1, at('units'), MAX_UNITS) ?? 1,
    setting: readChoice(list, input.setting ?? 'facility', at('setting'), LOG_SETTINGS),
    role: readChoice(list, input.role ?? 'primary', at('role'), LOG_ROLES),
    caseNumber:
      (input.caseNumber ?? null) === null
        ? null
        : readWhole(list, input.caseNumber, at('caseNumber'), MAX_CASE),
    tag: readText(list, input.tag, at('tag'), TEXT_LIMITS.tag),
    note: readText(list, input.note, at('note'), TEXT_LIMITS.note),
  }
  const { setting, role } = entry
  if (list.issues.length > 0 || !date || !code || !setting || !role) {
    return { ok: false, issues: list.issues }
  }
  return { ok: true, value: { ...entry, date, code, setting, role } }
}

/** The parsed entries. Throws `InvalidInput` with every issue of all of them. */
export function parseEntries(inputs: readonly EntryInput[]): readonly NewEntry[] {
  const results = inputs.map((input, index) => parseEntry(input, `entries[${index}]`))
  const issues = results.flatMap((result) => (result.ok ? [] : result.issues))
  if (issues.length > 0) throw new InvalidInput(issues)
  return results.flatMap((result) => (result.ok ? [result.value] : []))
}

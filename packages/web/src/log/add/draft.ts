import type { EntryInput, LogRole, LogSetting } from '../../api/log.ts'
import { readClaimText } from '../../claim/procedure-text.ts'

/** What stands in the form. */
export interface Draft {
  /** `45385`, `45385-59x2`, or several: `45385 45380-59`. */
  readonly text: string
  readonly date: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly setting: LogSetting
  readonly role: LogRole
  readonly tag: string
  readonly caseNumber: number | null
  readonly note: string
}

export function newDraft(today: string): Draft {
  return {
    text: '',
    date: today,
    modifiers: [],
    units: 1,
    setting: 'facility',
    role: 'primary',
    tag: '',
    caseNumber: null,
    note: '',
  }
}

/** The procedures of a draft, or why there are none. Chips and units go to those typed without. */
export function entriesOf(draft: Draft): readonly EntryInput[] | string {
  const procedures = readClaimText(draft.text)
  if (!procedures || procedures.length === 0) {
    return 'Type a code, such as 45385 or 45385-59, or words and choose one.'
  }
  const { date, setting, role, caseNumber } = draft
  return procedures.map(({ code, modifiers, units }) => ({
    date,
    code,
    modifiers: [...new Set([...modifiers, ...draft.modifiers])],
    units: units === 1 ? draft.units : units,
    setting,
    role,
    caseNumber,
    tag: draft.tag.trim() || null,
    note: draft.note.trim() || null,
  }))
}

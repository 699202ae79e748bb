import {
  type CheckedEdit,
  type ConsultedRow,
  citationText,
  EDITS,
  type EditId,
  PTP_RATIONALES,
} from '@feescope/core'
import { type AppealFacts, billedLine, procedureText } from './appeal-facts.ts'

/** What one edit says of the line, as a paragraph of the letter. */
export function argueEdit(entry: CheckedEdit, facts: AppealFacts): readonly string[] {
  switch (entry.edit) {
    case 'ptp':
      return arguePairs(entry, facts)
    case 'mue':
      return argueUnits(entry, facts)
    case 'add-on':
      return [
        `Add-on codes: ${tableOf(entry)} asks for no other primary procedure than the claim has.`,
      ]
    case 'modifiers':
      return [argueModifiers(entry, facts)]
    case 'place-of-service':
      return [
        `Place of service: under ${tableOf(entry)} ${billedLine(facts).code} is payable in the place billed (${placeOf(facts)}).`,
      ]
    case 'code-status':
      return [argueStatus(entry, facts)]
    case 'global-period':
      return [
        `Global package: by the global days in ${tableOf(entry)} no other service of the claim includes ${billedLine(facts).code}.`,
      ]
    case 'units':
      return ['Units: the units billed follow from the time and the sides stated on the claim.']
    case 'diagnosis':
      return []
    default:
      return entry.edit satisfies never
  }
}

/** `NCCI-PTP-PRA-2024Q3, as of 2024Q3` */
export function tableOf({ table, asOf }: CheckedEdit): string {
  const name = table ?? 'CMS’s files'
  return asOf === null ? name : `${name} (as of ${asOf})`
}

/** Source of an edit, to be cited. */
export function citeEdit(id: EditId): string {
  const edit = EDITS.find((each) => each.id === id)
  if (!edit) throw new Error(`no edit ${id}`)
  return citationText(edit.citation)
}

function arguePairs(entry: CheckedEdit, facts: AppealFacts): readonly string[] {
  const billed = billedLine(facts)
  const own = entry.rows.filter((row) => isInForce(row) && involves(row, billed.code))
  if (own.length > 0) return own.map((row) => argueSeparatePair(row, entry, facts))
  const others = facts.claim.lines.filter((_, at) => at !== facts.line - 1).map(procedureText)
  const beside = others.length === 0 ? 'anything else on the claim' : others.join(', ')
  return [
    `Bundling: ${tableOf(entry)} holds no edit in force between ${billed.code} and ${beside}. Nothing on the claim includes this service.`,
  ]
}

function argueSeparatePair(row: ConsultedRow, entry: CheckedEdit, facts: AppealFacts): string {
  const billed = billedLine(facts)
  const column1 = String(row['column1'])
  const column2 = String(row['column2'])
  const rationale = PTP_RATIONALES.get(Number(row['rationale']))
  const because = rationale === undefined ? '' : ` CMS gives as its reason: ${rationale}.`
  const pair = `Bundling: ${tableOf(entry)} pairs ${column1} (column 1) with ${column2} (column 2), modifier indicator ${row['modifierIndicator']}${sinceOf(row)}.${because}`
  if (column1 === billed.code) {
    return `${pair} Column 1 is the code that is paid. If one of the two is not paid, it is ${column2}; the pair is no reason to deny ${column1}.`
  }
  const together = facts.claim.lines.filter(({ code }) => code === column1 || code === column2)
  return `${pair} Indicator 1 means that both are paid when a modifier the edit accepts shows separate services. They were billed as ${together.map(procedureText).join(' and ')}. The two services were separate: [say from the record what made them so: another site or structure, another encounter of the day, another practitioner, or work that does not overlap, and the page that shows it].`
}

/** First and last day of the row, where the table says. */
function sinceOf({ effective, deleted }: ConsultedRow): string {
  const from = effective === null || effective === undefined ? '' : `, in force from ${effective}`
  return deleted === null || deleted === undefined ? from : `${from}, ended ${deleted}`
}

function argueUnits(entry: CheckedEdit, facts: AppealFacts): readonly string[] {
  const { code } = billedLine(facts)
  const row = entry.rows.find((each) => each['code'] === code)
  if (!row) return []
  const per = row['mai'] === 1 ? 'a line' : 'a day'
  return [
    `Units: ${tableOf(entry)} accepts ${row['limit']} of ${code} ${per} (MAI ${row['mai']}); ${row['units']} billed. The limit is kept.`,
  ]
}

function argueModifiers(entry: CheckedEdit, facts: AppealFacts): string {
  const { code, modifiers = [] } = billedLine(facts)
  const billed = modifiers.length === 0 ? 'no modifier' : `modifier ${modifiers.join(', ')}`
  return `Modifiers: ${code} was billed with ${billed}. By the indicators of ${code} in ${tableOf(entry)} that is valid, and no other is required.`
}

function argueStatus(entry: CheckedEdit, facts: AppealFacts): string {
  const { code } = billedLine(facts)
  const row = entry.rows.find((each) => each['code'] === code)
  const status = row === undefined ? '' : ` (status ${row['status']})`
  return `Code status: ${code} is paid separately under the physician fee schedule on the date of service${status}, ${tableOf(entry)}.`
}

function placeOf({ price }: AppealFacts): string {
  return price.pos ?? price.setting
}

function involves(row: ConsultedRow, code: string): boolean {
  return row['column1'] === code || row['column2'] === code
}

function isInForce(row: ConsultedRow): boolean {
  return row['modifierIndicator'] !== '9'
}

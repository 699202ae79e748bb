import type { AddOnTable } from '../../reference/add-on-table.ts'
import type { Edit, EditAnswer, EditContext } from '../edit.ts'
import { findGoverningRow } from '../fee-schedule-row.ts'
import type { CheckedEdit, ConsultedRow } from '../finding.ts'
import { listInWords } from '../in-words.ts'
import { checkedEntry, type Standing, standingOf, uncheckedEntry } from '../standing.ts'
import { addOnFinding } from './add-on-finding.ts'
import { type AddOnJudgement, judgeAddOns } from './judge-add-ons.ts'

/** Add-on codes and the primaries they are paid with. */
export const addOn: Edit = {
  id: 'add-on',
  scope: 'claim',
  sentence:
    'An add-on code is paid only with a payable primary of the same day: from a closed list (type 1), the contractor’s list (2), or a list it may extend (3).',
  citation: 'ncci-add-on',
  example: '22614 without 22612 or another of its primaries is denied; with 22612 it is payable.',
  check: checkAddOns,
}

function checkAddOns(context: EditContext): EditAnswer {
  const { claim, reference } = context
  const chosen = reference.chooseAddOn(claim.date)
  if (!chosen.held) return { checked: [uncheckedEntry('add-on', chosen.message)], findings: [] }
  const standing = standingOf(chosen, claim.date)
  const judgements = judgeAddOns(context, chosen.table)
  const findings = judgements.flatMap((judgement) => addOnFinding(judgement, standing) ?? [])
  return {
    get checked() {
      return [
        checkedEntry('add-on', standing, findings, judgements.map(toConsulted)),
        ...undecided(judgements, standing),
        ...unlisted(context, chosen.table, standing),
      ]
    },
    findings,
  }
}

/** Add-ons whose primaries only the contractor knows. */
function undecided(
  judgements: readonly AddOnJudgement[],
  standing: Standing,
): readonly CheckedEdit[] {
  const codes = judgements
    .filter(({ state, primary }) => state.type !== 1 && primary.kind === 'absent')
    .map(({ line }) => line.code)
  if (codes.length === 0) return []
  const reason = `The Medicare contractor decides which primaries it accepts for ${listInWords(codes)}.`
  return [uncheckedEntry('add-on', reason, { standing, codes })]
}

/** Codes that the fee schedule treats as add-ons (ZZZ) and the table does not list. */
function unlisted(
  { claim, pfs }: EditContext,
  table: AddOnTable,
  standing: Standing,
): readonly CheckedEdit[] {
  if (!pfs.held) return []
  const isZzz = (code: string) =>
    findGoverningRow(pfs.table, { code, modifiers: [] })?.globalDays === 'ZZZ'
  const codes = [...new Set(claim.lines.map(({ code }) => code))].filter(
    (code) => table.listPrimaries(code).length === 0 && isZzz(code),
  )
  if (codes.length === 0) return []
  const reason = `The fee schedule treats ${listInWords(codes)} as add-on (ZZZ), but ${standing.table} lists no primaries for ${codes.length === 1 ? 'it' : 'them'}.${standing.words}`
  return [uncheckedEntry('add-on', reason, { standing, codes })]
}

function toConsulted({ line, state, primary }: AddOnJudgement): ConsultedRow {
  return {
    addOn: line.code,
    type: state.type,
    primaries: state.primaries.size,
    primary: primary.kind === 'absent' ? null : primary.primary.code,
  }
}

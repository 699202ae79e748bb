import type { PtpRow, PtpTable } from '../../reference/ptp-table.ts'
import { billedOfTheDay } from '../billed.ts'
import type { Edit, EditAnswer, EditContext } from '../edit.ts'
import { findGoverningRow } from '../fee-schedule-row.ts'
import type { CheckedEdit, ConsultedRow } from '../finding.ts'
import { listInWords } from '../in-words.ts'
import { checkedEntry, type Standing, standingOf, uncheckedEntry } from '../standing.ts'
import { findPairs } from './find-pairs.ts'
import { judgePair } from './judge-pair.ts'
import { eitherLineModifiers, NCCI_MODIFIER_SETS } from './ncci-modifiers.ts'
import { listCodesNewerThan } from './newer-codes.ts'
import { pairFinding } from './ptp-finding.ts'

/** Every pair of codes of the day against CMS's procedure-to-procedure table. */
export const ptp: Edit = {
  id: 'ptp',
  scope: 'claim',
  sentence:
    'Of two codes that CMS pairs on one day, column 1 is paid and column 2 denied, unless the indicator is 1 and an NCCI modifier separates them.',
  citation: 'ncci-ptp',
  parameters: [...NCCI_MODIFIER_SETS, eitherLineModifiers],
  example:
    '76120 with 76000: 76000 is denied (indicator 1); with 59 on its line both are payable. 29881 with 29877: 29877 is denied whatever the modifier (indicator 0).',
  check: checkPtp,
}

function checkPtp(context: EditContext): EditAnswer {
  const { claim, reference, pfs } = context
  const chosen = reference.choosePtp(claim.ncci, claim.date)
  if (!chosen.held) return { checked: [uncheckedEntry('ptp', chosen.message)], findings: [] }
  const { table } = chosen
  const standing = standingOf(chosen, claim.date)
  const billed = billedOfTheDay(claim)
  const { hits, endedRows } = findPairs(table, billed, claim.date)
  const rowOf = (code: string) =>
    pfs.held ? findGoverningRow(pfs.table, { code, modifiers: [] }) : undefined
  const findings = hits
    .flatMap(judgePair)
    .flatMap((judgement) => pairFinding(judgement, table, standing, rowOf) ?? [])
    .toSorted((a, b) => a.line - b.line)
  return {
    get checked() {
      const rows = [...hits.map(({ row }) => row), ...endedRows()].map(toConsulted)
      return [
        checkedEntry('ptp', standing, findings, rows),
        ...uncheckedCodes(context, table, standing),
      ]
    },
    findings,
  }
}

/** Codes that came after the table: it cannot know their pairs. One code alone has no pair. */
function uncheckedCodes(
  { claim, reference }: EditContext,
  table: PtpTable,
  standing: Standing,
): readonly CheckedEdit[] {
  const codes = [...new Set(billedOfTheDay(claim).map(({ code }) => code))]
  if (standing.asOf === null || codes.length < 2) return []
  const newer = listCodesNewerThan(table, codes, claim.date, reference)
  if (newer.length === 0) return []
  const reason = `${listInWords(newer)} ${newer.length === 1 ? 'is' : 'are'} in no row of ${table.id} and may be newer than it, so ${newer.length === 1 ? 'its' : 'their'} pairs are not checked.${standing.words}`
  return [uncheckedEntry('ptp', reason, { standing, codes: newer })]
}

function toConsulted(row: PtpRow): ConsultedRow {
  const { column1, column2, effective, deleted, modifierIndicator, rationale } = row
  return { column1, column2, effective, deleted, modifierIndicator, rationale }
}

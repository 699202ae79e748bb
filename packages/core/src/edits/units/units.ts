import type { Edit, EditAnswer, EditContext } from '../edit.ts'
import type { CheckedEdit } from '../finding.ts'
import { listInWords } from '../in-words.ts'
import { checkedEntry, uncheckedEntry } from '../standing.ts'
import { judgeBilateralUnits } from './judge-bilateral.ts'
import { findMinuteRule, judgeTimed, splitTimed } from './judge-timed.ts'
import { minutesOfFirstUnit, minutesPerUnit, timedTherapyCodes } from './timed-codes.ts'

/** Units against minutes and against modifier 50. Limits per day are the MUE edit. */
export const units: Edit = {
  id: 'units',
  scope: 'claim',
  sentence:
    'Timed therapy units must be supported by the minutes of the day (8 for the first unit, 15 for each further one); a line with 50 has one unit.',
  citation: 'mcpm-5-20',
  parameters: [timedTherapyCodes, minutesPerUnit, minutesOfFirstUnit],
  example:
    '97110 for 33 minutes and 97140 for 7: 40 minutes are 3 units, 2 of 97110 and 1 of 97140. A fourth unit is denied.',
  check: checkUnits,
}

function checkUnits({ claim }: EditContext): EditAnswer {
  const { withMinutes, withoutMinutes } = splitTimed(claim)
  const rule = findMinuteRule(claim.date)
  const open = rule ? withoutMinutes : [...withMinutes, ...withoutMinutes]
  const codes = [...new Set(open.map(({ code }) => code))]
  const judged = codes.length === 0 && rule ? judgeTimed(withMinutes, rule) : []
  const findings = [
    ...claim.lines.flatMap((line) => judgeBilateralUnits(line) ?? []),
    ...judged,
  ].toSorted((a, b) => a.line - b.line)
  return {
    checked: [checkedEntry('units', null, findings), ...unchecked(codes, rule !== undefined)],
    findings,
  }
}

/** One timed line without minutes leaves the day's total open, so none is judged. */
function unchecked(codes: readonly string[], hasRule: boolean): readonly CheckedEdit[] {
  if (codes.length === 0) return []
  const reason = hasRule
    ? `No minutes were given for ${listInWords(codes)}, so timed units are not compared with the time of the day.`
    : 'No rule about the minutes of timed units is held for this date.'
  return [uncheckedEntry('units', reason, { codes })]
}

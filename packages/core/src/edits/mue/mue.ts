import type { MueLimit } from '../../reference/mue-table.ts'
import type { Edit, EditAnswer, EditContext } from '../edit.ts'
import { findGoverningRow } from '../fee-schedule-row.ts'
import { type ConsultedRow, createFinding, type Finding } from '../finding.ts'
import { listInWords } from '../in-words.ts'
import { checkedEntry, type Standing, standingOf, uncheckedEntry } from '../standing.ts'
import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import { type Excess, judgeLimit } from './judge-limit.ts'
import { fixExcess } from './mue-fix.ts'
import { describeExcess } from './mue-message.ts'
import { listUnitsOfTheDay, type UnitsOfTheDay } from './units-of-the-day.ts'

/** Units of each code against CMS's medically unlikely edits. */
export const mue: Edit = {
  id: 'mue',
  scope: 'claim',
  sentence:
    'Units above a code’s limit are denied in full: per line with MAI 1, per day over all lines with MAI 2 and 3.',
  citation: 'ncci-mue',
  example:
    '76120 twice on a day: the limit is 1 (MAI 3), so both lines are denied, with 59 or without.',
  check: checkMue,
}

interface LimitedDay {
  readonly day: UnitsOfTheDay
  readonly limit: MueLimit
}

function checkMue(context: EditContext): EditAnswer {
  const { claim, reference } = context
  const chosen = reference.chooseMue(claim.ncci, claim.date)
  if (!chosen.held) return { checked: [uncheckedEntry('mue', chosen.message)], findings: [] }
  const standing = standingOf(chosen, claim.date)
  const days = listUnitsOfTheDay(context)
  const limited = days.flatMap((day): LimitedDay[] => {
    const limit = chosen.table.find(day.code)
    return limit ? [{ day, limit }] : []
  })
  const findings = limited
    .flatMap(({ day, limit }) => judgeLimit(limit, day))
    .flatMap((excess) => excessFindings(excess, standing, context))
    .toSorted((a, b) => a.line - b.line)
  return {
    get checked() {
      const known = new Set(limited.map(({ day }) => day.code))
      const unpublished = days.map(({ code }) => code).filter((code) => !known.has(code))
      return [
        ...(limited.length > 0 || unpublished.length === 0
          ? [checkedEntry('mue', standing, findings, limited.map(toConsulted))]
          : []),
        ...(unpublished.length > 0 ? [unpublishedEntry(unpublished, standing)] : []),
      ]
    },
    findings,
  }
}

/** One finding for every line of the claim that the excess denies. */
function excessFindings(
  excess: Excess,
  standing: Standing,
  { pfs }: EditContext,
): readonly Finding[] {
  const message = () => describeExcess(excess, standing)
  const fix = () => {
    const row = pfs.held
      ? findGoverningRow(pfs.table, { code: excess.limit.code, modifiers: [] })
      : undefined
    return fixExcess(excess, row)
  }
  return excess.denied.flatMap(({ line, code }) => {
    if (!line) return []
    return createFinding({
      edit: 'mue',
      line: line.number,
      code,
      severity: 'deny',
      message,
      fix,
      rationale: excess.limit.rationale,
      table: standing.table,
      asOf: standing.asOf,
      denial: SUGGESTED_DENIALS.mue,
      citation: 'ncci-mue',
    })
  })
}

function unpublishedEntry(codes: readonly string[], standing: Standing) {
  const reason = `${standing.table} has no limit for ${listInWords(codes)}. CMS does not publish every limit, so this is not "unlimited".${standing.words}`
  return uncheckedEntry('mue', reason, { standing, codes })
}

function toConsulted({ day, limit }: LimitedDay): ConsultedRow {
  return { code: limit.code, units: day.units, limit: limit.units, mai: limit.mai }
}

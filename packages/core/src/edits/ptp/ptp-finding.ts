import { PTP_RATIONALES } from '../../reference/ptp-rationales.ts'
import type { PtpTable } from '../../reference/ptp-table.ts'
import { createFinding, type Finding, type Severity } from '../finding.ts'
import type { Standing } from '../standing.ts'
import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import type { PairJudgement } from './judge-pair.ts'
import { fixPair, type RowOf } from './ptp-fix.ts'
import { describePair } from './ptp-message.ts'

/** The finding of one judged pair, on the line of the claim it concerns. */
export function pairFinding(
  judgement: PairJudgement,
  table: PtpTable,
  standing: Standing,
  rowOf: RowOf,
): Finding | undefined {
  const { hit, column1, column2 } = judgement
  const subject = column2.line ? column2 : column1
  const other = column2.line ? column1 : column2
  if (!subject.line) return undefined
  const severity = severityOf(judgement)
  return createFinding({
    edit: 'ptp',
    line: subject.line.number,
    ...(other.line
      ? { with: other.line.number }
      : { withService: { date: other.date, code: other.code } }),
    code: subject.code,
    column1: hit.row.column1,
    column2: hit.row.column2,
    modifierIndicator: hit.row.modifierIndicator,
    severity,
    message: () => describePair(judgement, table, standing),
    fix: () => fixOf(judgement, rowOf),
    effective: hit.row.effective,
    deleted: hit.row.deleted,
    rationale: PTP_RATIONALES.get(hit.row.rationale) ?? null,
    table: standing.table,
    asOf: standing.asOf,
    denial: severity === 'deny' ? SUGGESTED_DENIALS.ptp : null,
    citation: 'ncci-ptp',
  })
}

/** How grave a judged pair is: nothing to fear where a modifier plainly separates it. */
export function severityOf({
  column2,
  separation,
}: Pick<PairJudgement, 'column2' | 'separation'>): Severity {
  if (separation) return separation.caution === null ? 'info' : 'warn'
  return column2.line ? 'deny' : 'warn'
}

function fixOf(judgement: PairJudgement, rowOf: RowOf): readonly string[] {
  const { separation, column2 } = judgement
  if (separation) {
    const { caution, modifier } = separation
    const record = `Keep in the record what makes modifier ${modifier} true; without it, bill only ${judgement.column1.code}.`
    return caution === null ? [record] : [record, upperFirst(caution)]
  }
  const fix = fixPair(judgement, rowOf)
  if (column2.line) return fix
  return [...fix, `If ${column2.code} was already paid on ${column2.name}, correct that claim.`]
}

function upperFirst(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

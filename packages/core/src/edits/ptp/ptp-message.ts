import { isMember } from '../../policy/dated-set.ts'
import { PTP_RATIONALES } from '../../reference/ptp-rationales.ts'
import type { PtpTable } from '../../reference/ptp-table.ts'
import type { Billed } from '../billed.ts'
import type { Standing } from '../standing.ts'
import { whyNot } from './find-separation.ts'
import type { PairJudgement } from './judge-pair.ts'
import { NCCI_MODIFIER_SETS } from './ncci-modifiers.ts'

/** Modifiers people try on an edit although they are not NCCI modifiers. */
const OFTEN_TRIED = ['22', '51', '76', '77']

/** What a pair does, why, and how far the table can be trusted for the date. */
export function describePair(
  judgement: PairJudgement,
  table: PtpTable,
  standing: Standing,
): string {
  return [
    effectOf(judgement),
    ...(judgement.separation ? [] : describeTried(judgement)),
    describeRationale(judgement),
    describeUnknownStart(judgement, table),
    standing.words.trim(),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function effectOf({ hit, column1, column2, separation }: PairJudgement): string {
  const pair = `${column2.code} (${column2.name}) is column 2 of an NCCI edit with ${column1.code} (${column1.name})`
  if (separation) {
    return `${pair}. Modifier ${separation.modifier} on ${separation.on.name} separates them: both are payable as long as the record supports it.`
  }
  if (column2.line === null) {
    return `${pair}: once ${column1.code} is paid, Medicare denies or recovers ${column2.code}.`
  }
  const indicator =
    hit.row.modifierIndicator === '0'
      ? 'Modifier indicator 0: no modifier separates them.'
      : 'Modifier indicator 1: only an NCCI modifier that the record supports separates them.'
  return `${pair}: Medicare pays ${column1.code} and denies ${column2.code}. ${indicator}`
}

/** Why the modifiers already there do not help. */
function describeTried({ hit, column1, column2 }: PairJudgement): readonly string[] {
  const on = (billed: Billed, other: Billed, column: 1 | 2) =>
    billed.modifiers
      .filter((modifier) => isWorthExplaining(modifier, billed.date))
      .map((modifier) => {
        const reason =
          hit.row.modifierIndicator === '0'
            ? 'does not lift an edit with indicator 0'
            : whyNot(modifier, billed, other, column)
        return reason === null ? '' : `Modifier ${modifier} on ${billed.name} ${reason}.`
      })
  return [...on(column2, column1, 2), ...on(column1, column2, 1)]
}

function isWorthExplaining(modifier: string, date: string): boolean {
  if (OFTEN_TRIED.includes(modifier)) return true
  return NCCI_MODIFIER_SETS.some((set) => isMember(set, modifier, date))
}

function describeRationale({ hit }: PairJudgement): string {
  const rationale = PTP_RATIONALES.get(hit.row.rationale)
  return rationale === undefined ? '' : `CMS's rationale: ${rationale}.`
}

/** A table of a later quarter may hold edits that had not begun on the date. */
function describeUnknownStart({ hit, column2 }: PairJudgement, table: PtpTable): string {
  if (hit.row.effective !== null || column2.date >= table.effective.from) return ''
  return `The held table does not say when this edit began; on ${column2.date} it may not have been in force.`
}

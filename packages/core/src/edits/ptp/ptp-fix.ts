import { isMember } from '../../policy/dated-set.ts'
import type { PfsRow } from '../../reference/pfs-release.ts'
import type { Billed } from '../billed.ts'
import { isVisit } from '../evaluation-and-management.ts'
import type { PairJudgement } from './judge-pair.ts'
import { distinctModifiers, eitherLineModifiers } from './ncci-modifiers.ts'

/** The fee schedule row of a code on the date; `undefined` where none is known. */
export type RowOf = (code: string) => PfsRow | undefined

/**
 * What resolves a denied pair. A modifier is never offered by itself: each sentence says what must
 * be true in the record for it. Where nothing lifts the edit, that is said plainly.
 */
export function fixPair(judgement: PairJudgement, rowOf: RowOf): readonly string[] {
  const { hit, column1, column2 } = judgement
  const minor = fixMinor(column1, column2, rowOf(column1.code))
  const patient = `The denial is the provider's: do not bill the patient for ${column2.code}.`
  if (hit.row.modifierIndicator === '0') return [...minor, ...fixNever(column1, column2), patient]
  const visit = [column2, column1].find(({ code, date }) => isVisit(code, date))
  if (!visit) return [...minor, ...fixProcedures(column1, column2), patient]
  const procedure = visit === column2 ? column1 : column2
  return [...minor, ...fixVisit(visit, procedure, rowOf(procedure.code)?.globalDays), patient]
}

/** A column 1 code that is itself never paid beside the other (bundled, or status T). */
function fixMinor(column1: Billed, column2: Billed, row: PfsRow | undefined): readonly string[] {
  if (row?.status !== 'T' && row?.status !== 'B') return []
  return [
    `${column1.code} has status ${row.status} and is not paid beside ${column2.code}: without ${column1.code}, ${column2.code} stands.`,
  ]
}

function fixNever(column1: Billed, column2: Billed): readonly string[] {
  return [
    `Nothing legitimately lifts this edit: its modifier indicator is 0. Do not append 59 or any other modifier, and do not appeal.`,
    `Bill only ${column1.code}. If ${column1.code} itself was billed in error, correct that and bill ${column2.code} alone.`,
  ]
}

function fixProcedures(column1: Billed, column2: Billed): readonly string[] {
  const { date } = column2
  const where = isMember(eitherLineModifiers, '59', date)
    ? `${column2.name} (or ${column1.name})`
    : column2.name
  const reasons = isMember(distinctModifiers, 'XS', date)
    ? 'at another site or on another structure (XS, or anatomic modifiers on both lines), in another encounter of the day (XE), by another practitioner (XP), or as work that does not overlap (XU); 59 only where none of these fits'
    : 'at another site (anatomic modifiers on both lines) or in another session of the day (59)'
  return [
    `If ${column2.code} was part of ${column1.code}, bill only ${column1.code}. That is the usual case.`,
    `A modifier on ${where} is right only if the record shows that ${column2.code} was done ${reasons}.`,
  ]
}

function fixVisit(
  visit: Billed,
  procedure: Billed,
  globalDays: string | undefined,
): readonly string[] {
  const usual = `If ${visit.code} was the usual work before or after ${procedure.code}, do not bill it.`
  const separate = `25 on ${visit.name} is right only if the record shows a significant visit, separately identifiable from the usual work of ${procedure.code}.`
  if (globalDays !== '090') return [usual, separate]
  return [
    usual,
    `57 on ${visit.name} is right only if the record shows that this visit led to the decision for ${procedure.code} (major surgery).`,
    separate,
  ]
}

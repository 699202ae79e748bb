import type { ClaimLine } from '../../domain/claim.ts'
import type { AddOnTable } from '../../reference/add-on-table.ts'
import { billedOfTheDay } from '../billed.ts'
import type { EditContext } from '../edit.ts'
import { type AddOnState, findAddOnState } from './add-on-state.ts'
import { findPrimary, type PrimaryStanding } from './find-primary.ts'

/** An add-on line of the claim and where its primary stands. */
export interface AddOnJudgement {
  readonly line: ClaimLine
  readonly state: AddOnState
  readonly primary: PrimaryStanding
}

/** Whether the judgement denies the line: only a closed list of primaries can, or a denied primary. */
export function isDenied({ state, primary }: AddOnJudgement): boolean {
  return primary.kind === 'denied' || (primary.kind === 'absent' && state.type === 1)
}

/**
 * Judges every add-on line. The primary of an add-on can itself be an add-on, so denials are
 * followed until no more lines fall; each round denies at least one, so it ends.
 */
export function judgeAddOns(context: EditContext, table: AddOnTable): readonly AddOnJudgement[] {
  const addOns = context.claim.lines.flatMap((line) => {
    const state = findAddOnState(table, line.code, context.claim.date)
    return state && !context.denied.has(line.number) ? [{ line, state }] : []
  })
  if (addOns.length === 0) return []
  const day = billedOfTheDay(context.claim)
  const denied = new Set(context.denied)
  for (;;) {
    const judgements = addOns.map(({ line, state }) => ({
      line,
      state,
      primary: findPrimary(state, day, denied),
    }))
    const fallen = judgements.filter((each) => isDenied(each) && !denied.has(each.line.number))
    if (fallen.length === 0) return judgements
    for (const { line } of fallen) denied.add(line.number)
  }
}

import { computeStake, type PriceProcedure, type StakeAmount } from './compute-stake.ts'
import type { DatedRule, GuideView } from './guide-view.ts'

/** A rule with what it is worth here; `null` for a rule without a stake. */
export interface PricedRule extends DatedRule {
  readonly atStake: StakeAmount | null
}

/** A guide with every stake computed by the caller’s engine. */
export interface PricedGuide extends Omit<GuideView, 'rules' | 'tips'> {
  readonly rules: readonly PricedRule[]
  readonly tips: readonly PricedRule[]
}

/** Fills in the stakes of a guide; each row is priced once. */
export function withStakes(view: GuideView, price: PriceProcedure): PricedGuide {
  const priced = new Map<string, ReturnType<PriceProcedure>>()
  const once: PriceProcedure = (procedure) => {
    const known = priced.get(procedure) ?? price(procedure)
    priced.set(procedure, known)
    return known
  }
  const add = (rule: DatedRule): PricedRule => ({
    ...rule,
    atStake: rule.stake && computeStake(rule.stake, once),
  })
  return { ...view, rules: view.rules.map(add), tips: view.tips.map(add) }
}

import type { Reference } from '@feescope/core'
import {
  type DenialOutcome,
  type Figure,
  type Figures,
  findPayer,
  findStrategy,
  type PublishedCluster,
  type Strategy,
  type StrategyFigure,
  WON,
} from '@feescope/store'
import { type ClusterCause, explainCluster } from './explain-cluster.ts'

/** What was tried, with how often the payer then paid; both are "at least". */
export interface RankedStrategy extends Strategy {
  readonly reporters: number
  readonly won: number
  readonly outcomes: readonly Figure<DenialOutcome>[]
}

/** A published cluster beside what explains it and what worked. */
export interface DescribedCluster extends Omit<Figures, 'strategies'> {
  readonly payer: { readonly id: string; readonly name: string }
  readonly denialCode: string
  readonly cause: ClusterCause
  /** Best first. No appeals where the payer is right: corrections only. */
  readonly strategies: readonly RankedStrategy[]
}

/** Sets cause and strategies beside a cluster's figures. `today`: where no month is published. */
export function describeCluster(
  reference: Reference,
  { code, payer, denialCode, figures }: PublishedCluster,
  today: string,
): DescribedCluster {
  const cause = explainCluster(reference, {
    code,
    denialCode,
    modifiers: commonModifiers(figures),
    others: figures.with.map(({ value }) => value),
    setting: figures.settings[0]?.value === 'facility' ? 'facility' : 'nonfacility',
    date: dateOf(figures, today),
  })
  const { strategies, ...rest } = figures
  return {
    payer: { id: payer, name: findPayer(payer)?.name ?? payer },
    denialCode,
    ...rest,
    cause,
    strategies: rankStrategies(strategies).filter(
      ({ kind }) => kind === 'correction' || cause.appeal !== 'no',
    ),
  }
}

/** By the share that was won, then by how many tried; figures are lower bounds, so few rank low. */
export function rankStrategies(figures: readonly StrategyFigure[]): readonly RankedStrategy[] {
  return figures
    .flatMap(({ value, reporters, outcomes }) => {
      const strategy = findStrategy(value)
      if (!strategy) return []
      const won = outcomes
        .filter((outcome) => WON.includes(outcome.value))
        .reduce((sum, outcome) => sum + outcome.reporters, 0)
      return [{ ...strategy, reporters, won, outcomes }]
    })
    .sort(
      (a, b) =>
        b.won * a.reporters - a.won * b.reporters ||
        b.reporters - a.reporters ||
        (a.id < b.id ? -1 : 1),
    )
}

/** Those that more than half of the reporters name. */
function commonModifiers({ modifiers, reporters }: Figures): readonly string[] {
  return modifiers.filter((figure) => figure.reporters * 2 > reporters).map(({ value }) => value)
}

/** The middle of the last published month. */
function dateOf({ months }: Figures, today: string): string {
  const last = months
    .map(({ value }) => value)
    .sort()
    .at(-1)
  return last === undefined ? today : `${last}-15`
}

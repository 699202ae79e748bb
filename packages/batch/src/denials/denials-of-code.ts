import type { Reference } from '@feescope/core'
import { listPooled, listPublished, type Store, THRESHOLD } from '@feescope/store'
import { type DescribedCluster, describeCluster } from './describe-cluster.ts'

/** What another store publishes; it counts towards nothing here. */
export interface PooledDescription extends DescribedCluster {
  /** The source's name here. */
  readonly source: string
  readonly key: string
  readonly issuedAt: string
}

/** The answer of `denials show`. */
export interface DenialsOfCode {
  readonly code: string
  readonly date: string
  readonly threshold: number
  readonly clusters: readonly DescribedCluster[]
  readonly pooled: readonly PooledDescription[]
  readonly note: string
}

/** How the figures are to be read. */
export const FIGURES_NOTE =
  'Figures are "at least", in steps of five reporters, and of every group ten are left unsaid: nothing here tells of one report. They move only when five more have reported.'

/** The published denials of a code beside their cause, ours and those of trusted stores. */
export async function denialsOfCode(
  reference: Reference,
  store: Store,
  filter: { readonly code: string; readonly payer?: string },
  today: string,
): Promise<DenialsOfCode> {
  const published = await listPublished(store, filter)
  const others = await listPooled(store, filter)
  return {
    code: filter.code,
    date: today,
    threshold: THRESHOLD,
    clusters: published.map((each) => describeCluster(reference, each, today)),
    pooled: others.map(({ source, key, issuedAt, ...each }) => ({
      ...describeCluster(reference, each, today),
      source,
      key,
      issuedAt,
    })),
    note: FIGURES_NOTE,
  }
}

import type { PfsRow, RowModifier } from '@feescope/core'
import type { Causes, Effect } from './effect.ts'
import type { CellChange } from './row-changes.ts'
import type { FeeSetting } from './row-fee.ts'

/** A row that only one of two releases has; cents. */
export interface LoneRow {
  readonly code: string
  readonly modifier: RowModifier
  readonly status: string
  readonly nonfacility: number | null
  readonly facility: number | null
}

/** A row that differs: in RVUs, indicators or, by conversion factor and GPCI, in price only. */
export interface ChangedRow {
  readonly code: string
  readonly modifier: RowModifier
  readonly rvus: readonly CellChange[]
  readonly indicators: readonly CellChange[]
  /** Of `ReleaseDiff.revaluations`: why the work RVU moved. */
  readonly revaluation: string | null
  readonly nonfacility: Effect
  readonly facility: Effect
}

/** A locality whose indices differ, in thousandths; a side is `null` where it does not exist. */
export interface GpciChange {
  readonly locality: string
  readonly name: string
  readonly before: { readonly work: number; readonly pe: number; readonly mp: number } | null
  readonly after: { readonly work: number; readonly pe: number; readonly mp: number } | null
}

/** How often a code was billed. */
export interface CodeVolume {
  readonly code: string
  readonly modifier?: RowModifier
  readonly setting?: FeeSetting
  readonly units: number
}

/** What the change means for the volume of one code; cents and hundredths of RVUs. */
export interface VolumeEffect {
  readonly code: string
  readonly modifier: RowModifier
  readonly setting: FeeSetting
  readonly units: number
  readonly before: number | null
  readonly after: number | null
  readonly change: number
  readonly causes: Causes
  readonly work: { readonly before: number; readonly after: number }
}

export interface VolumeTotals {
  readonly units: number
  readonly before: number
  readonly after: number
  readonly change: number
  readonly causes: Causes
  readonly work: { readonly before: number; readonly after: number; readonly change: number }
  readonly codes: readonly VolumeEffect[]
  /** Codes that neither release lists. */
  readonly unknown: readonly CodeVolume[]
}

export interface ReleaseDiff {
  readonly before: ReleaseSideInfo
  readonly after: ReleaseSideInfo
  /** `MAC-NN`, or `national`. */
  readonly locality: string
  readonly added: readonly LoneRow[]
  readonly deleted: readonly LoneRow[]
  readonly changed: readonly ChangedRow[]
  /** Rows compared that differ in nothing. */
  readonly unchanged: number
  readonly gpci: readonly GpciChange[]
  readonly revaluations: readonly {
    readonly id: string
    readonly sentence: string
    readonly rows: number
  }[]
  readonly volumes: VolumeTotals | null
}

export interface ReleaseSideInfo {
  readonly pfs: string
  readonly gpci: string | null
  readonly effective: { readonly from: string; readonly to: string }
  /** Ten-thousandths of a dollar. */
  readonly conversionFactor: number
}

export type RowPair = readonly [before: PfsRow, after: PfsRow]

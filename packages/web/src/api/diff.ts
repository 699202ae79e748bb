/** What each part moved an amount by; they add up to the change. */
export type Causes = Readonly<
  Record<'work' | 'pe' | 'mp' | 'gpci' | 'conversionFactor' | 'oppsCap' | 'status', string>
>

/** One row that changed, came or went, in one setting. */
export interface RowChange {
  readonly kind: 'changed' | 'added' | 'deleted'
  readonly code: string
  readonly modifier: string
  readonly label: string | null
  readonly before: string | null
  readonly after: string | null
  readonly change: string
  readonly causes: Causes | null
  readonly rvus: readonly CellChange[]
  readonly indicators: readonly CellChange[]
}

export interface CellChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface DiffSide {
  readonly pfs: string
  readonly gpci: string | null
  readonly effective: { readonly from: string; readonly to: string }
  readonly conversionFactor: string
}

/** `GET /diff` */
export interface ReleaseDiff {
  readonly before: DiffSide
  readonly after: DiffSide
  readonly locality: string
  readonly setting: 'facility' | 'nonfacility'
  readonly counts: Readonly<
    Record<'changed' | 'added' | 'deleted' | 'unchanged' | 'rising' | 'falling', number>
  >
  /** One unit of each changed row, added up. */
  readonly sum: {
    readonly before: string
    readonly after: string
    readonly change: string
    readonly causes: Causes
  }
  /** The volumes given, added up. */
  readonly volumes: VolumeTotals | null
  readonly revaluations: readonly {
    readonly id: string
    readonly sentence: string
    readonly rows: number
  }[]
  readonly unknown: readonly string[]
  readonly total: number
  readonly offset: number
  readonly rows: readonly RowChange[]
}

/** Dollars and work RVUs of a volume under both releases. */
export interface VolumeEffect {
  readonly code: string
  readonly modifier: string
  readonly units: number
  readonly before: string | null
  readonly after: string | null
  readonly change: string
  readonly causes: Causes
  readonly work: { readonly before: string; readonly after: string }
}

export interface VolumeTotals extends Omit<VolumeEffect, 'code' | 'modifier' | 'work'> {
  readonly work: { readonly before: string; readonly after: string; readonly change: string }
  readonly codes: readonly VolumeEffect[]
}

type HeldTable = { readonly id: string; readonly exact: boolean }

type Compared<Change> =
  | {
      readonly compared: true
      readonly before: HeldTable
      readonly after: HeldTable
      readonly total: number
      readonly changes: readonly Change[]
    }
  | { readonly compared: false; readonly message: string }

type Limit = { readonly units: number; readonly mai: 1 | 2 | 3 } | null

export interface LimitChange {
  readonly code: string
  readonly label: string | null
  readonly before: Limit
  readonly after: Limit
}

export interface PairChange {
  readonly column1: string
  readonly column2: string
  readonly before: '0' | '1' | '9' | null
  readonly after: '0' | '1' | '9' | null
}

/** `GET /diff/edits` */
export interface EditChanges {
  readonly mue: Compared<LimitChange>
  readonly ptp: Compared<PairChange>
}

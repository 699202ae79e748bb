import type {
  SchemaEditChanges,
  SchemaLimitChange,
  SchemaPairChange,
  SchemaReleaseDiff,
  SchemaRowChange,
  SchemaVolumeTotals,
} from './schema.ts'

/** `GET /diff` */
export type ReleaseDiff = SchemaReleaseDiff
/** One row that changed, came or went, in one setting. */
export type RowChange = SchemaRowChange
/** What each part moved an amount by; they add up to the change. */
export type Causes = ReleaseDiff['sum']['causes']
/** Dollars and work RVUs of volumes under both releases. */
export type VolumeTotals = NonNullable<SchemaVolumeTotals>
export type VolumeEffect = VolumeTotals['codes'][number]

/** `GET /diff/edits` */
export type EditChanges = SchemaEditChanges
export type LimitChange = SchemaLimitChange
export type PairChange = SchemaPairChange

import type { CodeOutcome } from '@feescope/core'
import type {
  SchemaCitation,
  SchemaDatedRule,
  SchemaGuide,
  SchemaMue,
  SchemaProcedurePrice,
  SchemaRelatedCode,
} from './schema.ts'

/** A source with the section cited. */
export type Citation = SchemaCitation
/** What one procedure is worth at the place asked about, or why that cannot be said. */
export type ProcedurePrice = SchemaProcedurePrice
export type DatedRule = SchemaDatedRule
/** What a rule is worth, computed by the engine at the place asked about. */
export type Stake = NonNullable<DatedRule['stake']>
export type RelatedCode = SchemaRelatedCode
/** `GET /guides/{code}` */
export type Guide = NonNullable<SchemaGuide>
export type DocumentationItem = Guide['documentation'][number]
export type Mue = NonNullable<SchemaMue>

/** `GET /code/{code}`: the engine's answer, with what the guides say. */
export interface FullCode extends CodeOutcome {
  readonly guide: Guide | null
  readonly related: readonly RelatedCode[]
  readonly mue: Mue | null
}

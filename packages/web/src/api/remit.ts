import type { SchemaRemittanceLine, SchemaRemittanceReview } from './schema.ts'

/** `POST /remit` */
export type RemitAnswer = SchemaRemittanceReview
export type RemitTotals = RemitAnswer['totals']['all']
export type CauseTotals = RemitAnswer['totals']['byCause'][number]

/** A line that was not paid as expected. */
export type RemitLine = SchemaRemittanceLine
export type RemitDenial = NonNullable<RemitLine['denial']>

/** What can be worked on in one go. */
export type WorkGroup = RemitAnswer['worklist'][number]

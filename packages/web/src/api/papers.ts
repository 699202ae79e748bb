import type {
  SchemaAppealDraft,
  SchemaAppealQuestion,
  SchemaAppealRefusal,
  SchemaPaperBlock,
  SchemaStake,
  SchemaToolkit,
} from './schema.ts'

/** What `POST /denials/letter` takes. */
export type AppealQuestion = Omit<SchemaAppealQuestion, 'format'> & { readonly line: number }

/** `POST /denials/letter` */
export type AppealAnswer = SchemaAppealDraft | SchemaAppealRefusal

/** A part of a paper; text in brackets is a place to fill in. */
export type PaperBlock = SchemaPaperBlock

/** `POST /toolkit` */
export type Toolkit = SchemaToolkit

/** Dollars of one line here, or why it has none. */
export type Stake = SchemaStake

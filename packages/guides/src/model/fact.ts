import { z } from 'zod'
import { codeSchema, rowSchema } from './text.ts'

const table = z.string().regex(/^(?:NCCI-(?:PTP|MUE|AOC)|RVU\d\d)[A-Z0-9-]*$/)

/**
 * What a rule says of CMS's tables, in a form a test can compare with them. `{code}` stands for the
 * guide's own code in shared rules and is filled in before the fact is read.
 */
export const factSchema = z.discriminatedUnion('kind', [
  /** The pair is edited: column 1 is paid, column 2 is not. */
  z.strictObject({
    kind: z.literal('ptp'),
    column1: codeSchema,
    column2: codeSchema,
    indicator: z.enum(['0', '1']),
    table,
  }),
  /** No edit between the two, in either direction, in this table. */
  z.strictObject({ kind: z.literal('no-ptp'), codes: z.tuple([codeSchema, codeSchema]), table }),
  /** Most units a day. */
  z.strictObject({
    kind: z.literal('mue'),
    code: codeSchema,
    units: z.int().min(0),
    mai: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    table,
  }),
  /** The add-on code and its type; a primary it is listed with. */
  z.strictObject({
    kind: z.literal('add-on'),
    code: codeSchema,
    type: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    primary: codeSchema.optional(),
    table,
  }),
  /** The add-on code's closed list lacks this primary. */
  z.strictObject({ kind: z.literal('not-primary'), code: codeSchema, primary: codeSchema, table }),
  /** A cell of the fee schedule. */
  z.strictObject({
    kind: z.literal('row'),
    row: rowSchema,
    field: z.enum([
      'status',
      'pctc',
      'globalDays',
      'multipleProcedure',
      'bilateral',
      'supervision',
    ]),
    value: z.string(),
    table,
  }),
  /** The code is not in the fee schedule release. */
  z.strictObject({ kind: z.literal('absent'), code: codeSchema, table }),
])

export type Fact = z.infer<typeof factSchema>

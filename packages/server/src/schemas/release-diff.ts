import { z } from '@hono/zod-openapi'
import { isoDate, money, rvu } from './values.ts'

const side = z.object({
  pfs: z.string(),
  gpci: z.string().nullable(),
  effective: z.object({ from: isoDate, to: isoDate }),
  conversionFactor: z.string().openapi({ example: '33.4009' }),
})

const causes = z.object({
  work: money,
  pe: money,
  mp: money,
  gpci: money,
  conversionFactor: money,
  oppsCap: money,
  status: money,
})

const change = z
  .object({
    kind: z.enum(['changed', 'added', 'deleted']),
    code: z.string(),
    modifier: z.string(),
    label: z.string().nullable(),
    before: money.nullable(),
    after: money.nullable(),
    change: money.nullable().openapi({ description: 'null where neither release has an amount' }),
    causes: causes
      .nullable()
      .openapi({ description: 'What each part moved the amount by; they add up to the change' }),
    rvus: z.array(z.object({ field: z.string(), before: rvu, after: rvu })).readonly(),
    indicators: z
      .array(z.object({ field: z.string(), before: z.string(), after: z.string() }))
      .readonly(),
  })
  .openapi('RowChange')

export type RowChange = z.infer<typeof change>

const volumeEffect = z.object({
  units: z.number(),
  before: money.nullable(),
  after: money.nullable(),
  change: money,
  causes,
  work: z.object({ before: rvu, after: rvu }),
})

const volume = z.object({
  code: z.string(),
  modifier: z.string(),
  setting: z.enum(['facility', 'nonfacility']),
  ...volumeEffect.shape,
})

const volumes = z
  .object({
    ...volumeEffect.shape,
    work: z.object({ before: rvu, after: rvu, change: rvu }),
    codes: z.array(volume),
    unknown: z.array(z.object({ code: z.string() })).readonly(),
  })
  .openapi('VolumeTotals')

/** The answer of `GET /diff`. */
export const releaseDiff = z
  .object({
    before: side,
    after: side,
    locality: z.string(),
    setting: z.enum(['facility', 'nonfacility']),
    counts: z.object({
      changed: z.int(),
      added: z.int(),
      deleted: z.int(),
      unchanged: z.int(),
      rising: z.int(),
      falling: z.int(),
    }),
    sum: z
      .object({ before: money, after: money, change: money, causes })
      .openapi({ description: 'One unit of each changed row, added up; the causes add up to it' }),
    volumes: volumes.nullable().openapi({ description: 'The volumes given, added up' }),
    revaluations: z
      .array(z.object({ id: z.string(), sentence: z.string(), rows: z.int() }))
      .readonly(),
    unknown: z.array(z.string()).readonly().openapi({ description: 'Codes in neither release' }),
    total: z.int().openapi({ description: 'Rows that fit, over all pages' }),
    offset: z.int(),
    rows: z.array(change).readonly(),
  })
  .openapi('ReleaseDiff')

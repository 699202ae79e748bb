import type { Fact } from '@feescope/guides'
import { z } from '@hono/zod-openapi'
import { isoDate, money } from './values.ts'

export const citation = z
  .object({
    title: z.string(),
    publisher: z.string(),
    section: z.string(),
    where: z.string(),
    authority: z.string().openapi({ example: 'cms-manual' }),
    rank: z.int().openapi({ description: '1 is the strongest authority' }),
    dated: isoDate.nullable(),
    seen: z.string().openapi({ description: 'How far the source was checked' }),
  })
  .openapi('Citation')

const range = z.object({ from: isoDate, to: isoDate.nullable() })

/** Each is compared with CMS’s table by a test; the kind says which fields it has. */
export const fact = z.looseObject({ kind: z.string() }) as unknown as z.ZodType<Fact>

const stakeHere = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('priced'),
    amount: money,
    of: money,
    percent: z.int(),
    rows: z.array(z.object({ row: z.string(), amount: money })).readonly(),
  }),
  z.object({
    status: z.literal('refused'),
    rows: z.array(z.object({ row: z.string(), reason: z.string() })).readonly(),
  }),
])

const stake = z.object({
  kind: z.enum(['difference', 'whole', 'units']),
  row: z.string().optional(),
  keep: z.string().optional(),
  against: z.string().optional(),
  units: z.int().optional(),
  here: stakeHere.openapi({ description: 'At the place and day asked about' }),
})

export const datedRule = z
  .object({
    id: z.string(),
    kind: z.enum(['rule', 'tip']),
    text: z.string(),
    citation,
    effective: range,
    standing: z.enum(['in-force', 'disputed', 'withdrawn', 'ended']),
    dispute: z.string().nullable(),
    stake: stake.nullable(),
    facts: z.array(fact).readonly(),
  })
  .openapi('DatedRule')

export const relatedCode = z
  .object({
    code: z.string(),
    relation: z.string().openapi({ example: 'instead-of' }),
    why: z.string(),
    label: z.string().nullable(),
  })
  .openapi('RelatedCode')

/** What is written of a code, as of a day. */
export const guide = z
  .object({
    code: z.string(),
    date: isoDate,
    label: z.string(),
    plain: z.string(),
    synonyms: z.array(z.string()).readonly(),
    lay: z.array(z.string()).readonly(),
    specialties: z.array(z.string()).readonly(),
    context: z.string(),
    validity: z.object({
      on: z.enum(['valid', 'deleted', 'not-yet']),
      from: isoDate.nullable(),
      to: isoDate.nullable(),
      note: z.string().nullable(),
    }),
    reporting: z.object({ as: z.string(), text: z.string() }).nullable(),
    history: z
      .array(z.object({ date: isoDate, change: z.string(), source: z.string().optional() }))
      .readonly(),
    documentation: z
      .array(
        z.object({
          id: z.string(),
          what: z.string(),
          why: z.string(),
          prevents: z.string(),
          citation,
        }),
      )
      .readonly(),
    rules: z.array(datedRule).readonly(),
    tips: z.array(datedRule).readonly(),
    outdated: z.array(datedRule).readonly().openapi({ description: 'Ended or withdrawn' }),
    related: z.array(relatedCode).readonly(),
    faq: z.array(z.object({ question: z.string(), answer: z.string() })).readonly(),
  })
  .openapi('Guide')

export const mue = z
  .object({
    units: z.int(),
    mai: z.int().openapi({ description: '1 per line, 2 per day by policy, 3 per day, clinical' }),
    rationale: z.string(),
    table: z.string(),
    exact: z.boolean(),
  })
  .openapi('Mue', { description: 'Most units of a practitioner on one day' })

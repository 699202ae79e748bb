import { z } from '@hono/zod-openapi'
import { guide, mue, relatedCode } from './guide.ts'
import { isoDate, money, note, rvu } from './values.ts'

const row = z
  .object({
    modifier: z.enum(['26', 'TC', '53']).nullable(),
    status: z.string(),
    rvu: z.object({
      work: rvu,
      peNonfacility: rvu,
      peFacility: rvu,
      mp: rvu,
      totalNonfacility: rvu,
      totalFacility: rvu,
    }),
    national: z.object({ nonfacility: money.nullable(), facility: money.nullable() }),
    unpriced: z.object({ reason: z.string(), message: z.string() }).nullable(),
    indicators: z.object({
      pctc: z.string(),
      globalDays: z.string(),
      preOperative: z.string(),
      intraOperative: z.string(),
      postOperative: z.string(),
      multipleProcedure: z.string(),
      bilateral: z.string(),
      assistant: z.string(),
      coSurgeons: z.string(),
      team: z.string(),
      endoscopicBase: z.string().nullable(),
      supervision: z.string(),
      imagingFamily: z.string(),
      nonfacilityNa: z.boolean(),
      facilityNa: z.boolean(),
      notUsedForMedicare: z.boolean(),
    }),
  })
  .openapi('CodeRow')

const comparison = z
  .object({
    category: z.string(),
    codes: z.int(),
    percentile: z.number(),
    work: rvu,
    median: rvu,
    max: rvu,
    maxCode: z.string(),
    definition: z.string(),
    histogram: z.array(z.object({ from: rvu, to: rvu, codes: z.int() })).readonly(),
  })
  .openapi('CategoryComparison')

/** The answer of `GET /code/{code}`. */
export const codeOutcome = z
  .object({
    code: z.string(),
    label: z.string().nullable(),
    descriptor: z.string().nullable(),
    status: z.string(),
    category: z.string(),
    specialties: z.array(z.string()).readonly(),
    synonyms: z.array(z.string()).readonly(),
    plain: z.string().nullable(),
    context: z.string().nullable(),
    guide: guide.nullable(),
    release: z.object({ pfs: z.string(), exact: z.boolean() }),
    rows: z.array(row).readonly(),
    comparison: comparison.nullable(),
    related: z.array(relatedCode).readonly(),
    mue: mue.nullable(),
    history: z
      .array(
        z.object({
          release: z.string(),
          from: isoDate,
          work: rvu,
          totalNonfacility: rvu,
          national: money.nullable(),
        }),
      )
      .readonly(),
    notes: z.array(note).readonly(),
  })
  .openapi('CodeOutcome')

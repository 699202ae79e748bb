import { z } from '@hono/zod-openapi'

const percentiles = z.record(z.string(), z.string()).openapi({
  example: { p25: '4800', p50: '6100', p75: '7900' },
})

/** A row of the user's own survey table; none is shipped. */
export const surveyRow = z
  .object({
    source: z.string(),
    surveyYear: z.int(),
    specialty: z.string(),
    metric: z.string().openapi({ example: 'wrvu' }),
    isWork: z.boolean().openapi({
      description: 'The metric is work RVUs of a year: the log can be compared with it',
    }),
    percentiles,
  })
  .openapi('SurveyRow')

const publicMean = z
  .object({
    specialty: z.string(),
    year: z.int(),
    meanWork: z.string(),
    clinicians: z.int(),
    codes: z.int(),
    paymentShare: z.string(),
    population: z.string(),
    limits: z.array(z.string()).readonly(),
  })
  .openapi('PublicMean')

/** The answer of `GET /log/benchmarks`. */
export const benchmarks = z
  .object({
    value: z.string().nullable().openapi({ description: 'Work RVUs a year, for one FTE' }),
    surveys: z
      .array(
        surveyRow.extend({
          percentile: z.string().nullable().openapi({
            example: '62.5',
            description:
              '<10 or >90 outside of what is published; null: not work, or nothing logged',
          }),
        }),
      )
      .readonly(),
    publicMean: publicMean.nullable().openapi({ description: 'From Medicare’s own tables' }),
  })
  .openapi('Benchmarks')

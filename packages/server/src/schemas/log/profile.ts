import { CAREER_STAGES } from '@feescope/store'
import { z } from '@hono/zod-openapi'

/** What a user says about their work. As a body it documents: the store reads and checks it. */
export const logProfile = z
  .object({
    stage: z.enum(CAREER_STAGES),
    specialty: z.string().nullable(),
    fte: z.string().openapi({ example: '0.8' }),
    workdays: z.int().nullable().openapi({ description: 'Days of service a full year has' }),
    target: z.string().nullable().openapi({ example: '6100', description: 'Work RVUs a year' }),
    caseTargets: z
      .record(z.string(), z.int())
      .openapi({ description: 'Least number of cases by category' }),
  })
  .openapi('LogProfile')

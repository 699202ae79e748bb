import { z } from '@hono/zod-openapi'
import { money } from './values.ts'

const basis = {
  year: z.int(),
  population: z.string(),
  limits: z.array(z.string()).readonly(),
}
const sums = { specialty: z.string(), providers: z.int(), services: z.number(), payments: money }
const share = z.string().openapi({ example: '25.0', description: 'Percent' })

/** The answer of `GET /specialties`. */
export const specialtyList = z
  .object({ ...basis, specialties: z.array(z.object(sums)).readonly() })
  .openapi('SpecialtyList')

/** The answer of `GET /specialties/{name}`. */
export const specialtyView = z
  .object({
    ...basis,
    ...sums,
    codes: z
      .array(
        z.object({
          rank: z.int(),
          code: z.string(),
          label: z.string().nullable(),
          services: z.number(),
          servicesShare: share,
          providers: z.int().nullable(),
          payments: money,
          paymentsShare: share,
        }),
      )
      .readonly(),
    listed: z.object({ servicesShare: share, paymentsShare: share }),
  })
  .openapi('SpecialtyView')

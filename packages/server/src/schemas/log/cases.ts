import { CATEGORY_LEVELS } from '@feescope/data'
import { LOG_ROLES } from '@feescope/store'
import { z } from '@hono/zod-openapi'

/** A resident's cases of one category. */
const caseCategory = z
  .object({
    category: z.string(),
    cases: z.int(),
    byRole: z.partialRecord(z.enum(LOG_ROLES), z.int()),
    firstDay: z.string(),
    lastDay: z.string(),
    target: z.int().nullable(),
    remaining: z.int().nullable(),
  })
  .openapi('CaseCategory')

/** The answer of `GET /log/cases`. */
export const caseCounts = z
  .object({ level: z.enum(CATEGORY_LEVELS), categories: z.array(caseCategory).readonly() })
  .openapi('CaseCounts')

import type { ImportField } from '@feescope/store'
import { z } from '@hono/zod-openapi'
import { lineOfText } from './filter.ts'

const heading = lineOfText(200)
  .optional()
  .openapi({ description: 'The heading of its column, where it is not one of the usual names' })

/** Which heading holds each field. */
export const importColumns = z.object({
  date: heading,
  code: heading,
  modifiers: heading,
  units: heading,
  setting: heading,
  role: heading,
  caseNumber: heading,
  tag: heading,
  note: heading,
} satisfies Record<ImportField, typeof heading>)

const reject = z.object({ line: z.int(), column: z.string(), reason: z.string() })

export const importOutcome = z
  .object({
    batchId: z.string().openapi({ description: 'Undo it with this' }),
    read: z.int().openapi({ description: 'imported + rejected' }),
    imported: z.int(),
    rejected: z.int(),
    rejects: z.array(reject).readonly().openapi({ description: 'The first 1,000' }),
    duplicates: z.int().openapi({ description: 'Rows like entries that were there before' }),
    alreadyImported: z.boolean().openapi({ description: 'The same content: nothing was added' }),
  })
  .openapi('ImportOutcome')

export const surveyImportOutcome = z
  .object({ imported: z.int(), rejects: z.array(reject).readonly() })
  .openapi('SurveyImportOutcome')

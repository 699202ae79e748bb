import { ENTRY_FIELDS, type ImportField, LOG_ROLES, LOG_SETTINGS } from '@feescope/store'
import { z } from '@hono/zod-openapi'
import { isoDate } from '../values.ts'
import { lineOfText } from './filter.ts'

const heading = lineOfText(200)
  .optional()
  .openapi({ description: 'The heading of its column, where it is not one of the usual names' })

/** Which heading holds each field. */
export const importColumns = z.object(
  Object.fromEntries(ENTRY_FIELDS.map((field) => [field, heading])) as Record<
    ImportField,
    typeof heading
  >,
)

/** An entry as it would be logged. */
const previewedEntry = z.object({
  date: isoDate,
  code: z.string(),
  modifiers: z.array(z.string()).readonly(),
  units: z.int(),
  setting: z.enum(LOG_SETTINGS),
  role: z.enum(LOG_ROLES),
  caseNumber: z.int().nullable(),
  tag: z.string().nullable(),
  note: z.string().nullable(),
})

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

const byField = z.partialRecord(z.enum(ENTRY_FIELDS), z.string())

export const importPreview = z
  .object({
    format: z.enum(['csv', 'xlsx', '837p']),
    headings: z.array(z.string()).readonly(),
    columns: byField.openapi({ description: 'The heading of each field that was found' }),
    missing: z.array(z.enum(ENTRY_FIELDS)).readonly().openapi({ description: 'Needed, not found' }),
    rows: z
      .array(
        z.object({
          line: z.int(),
          cells: byField,
          entry: previewedEntry.nullable(),
          reject: reject.nullable(),
        }),
      )
      .readonly(),
  })
  .openapi('ImportPreview')

export const surveyImportOutcome = z
  .object({ imported: z.int(), rejects: z.array(reject).readonly() })
  .openapi('SurveyImportOutcome')

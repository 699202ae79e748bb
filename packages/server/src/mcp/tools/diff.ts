import { priceClaim, type Reference } from '@feescope/core'
import { z } from '@hono/zod-openapi'
import { compareReleases } from '../../compare-releases.ts'
import { setting } from '../../schemas/values.ts'
import { inputSchemaOf } from '../input-schema.ts'
import { readArguments, type Tool } from '../tool.ts'

const input = z.object({
  before: z.string().max(20).openapi({ example: 'RVU25D', description: 'Release to compare from' }),
  after: z.string().max(20).openapi({ example: 'RVU26C', description: 'Release to compare to' }),
  locality: z.string().max(20).optional().openapi({ description: 'MAC-NN; default national' }),
  setting: setting.optional().openapi({ description: 'Default nonfacility' }),
  codes: z
    .array(z.string().max(20))
    .max(2000)
    .optional()
    .openapi({ description: 'Only these codes' }),
  kind: z.enum(['changed', 'added', 'deleted']).optional(),
  order: z
    .enum(['code', 'change', 'percent'])
    .optional()
    .openapi({ description: 'Default change: largest in dollars first' }),
  offset: z.int().min(0).optional(),
  limit: z.int().min(1).max(200).optional().openapi({ description: 'Rows; default 20' }),
})

export const diffTool: Tool = {
  name: 'diff',
  title: 'Compare two releases',
  description:
    'What changed between two fee schedule releases: counts, the sum of the changes, and a page of rows with the amount before and ' +
    'after and what each part (work, practice expense, malpractice, GPCI, conversion factor, caps, status) moved it by. ' +
    'An unknown release is answered with the ones held. Example: {"before": "RVU25D", "after": "RVU26C", "codes": ["76120"]}.',
  inputSchema: inputSchemaOf(input),
  run({ reference }, args) {
    const { codes, limit = 20, ...query } = readArguments(input, args)
    const upper = codes?.map((code) => code.trim().toUpperCase())
    const answer = compareReleases(reference, { ...query, limit, codes: upper })
    const { before, after, counts, rows, total } = answer
    return {
      answer,
      summary: [
        `${before.pfs} → ${after.pfs}, ${answer.locality}, ${answer.setting}: ${counts.changed} rows changed ` +
          `(${counts.rising} up, ${counts.falling} down), ${counts.added} added, ${counts.deleted} deleted, ${counts.unchanged} the same. ` +
          `Conversion factor ${before.conversionFactor} → ${after.conversionFactor}.`,
        ...rows.map(
          ({ code, modifier, kind, before: old, after: now, change }) =>
            `${modifier === '' ? code : `${code}-${modifier}`}: ${old ?? '—'} → ${now ?? '—'} (${kind}, ${change})`,
        ),
        ...(total > rows.length
          ? [`${rows.length} of ${total} rows; ask for more with offset.`]
          : []),
        ...(answer.unknown.length > 0 ? [`In neither release: ${answer.unknown.join(', ')}.`] : []),
      ].join('\n'),
      evidence: rows
        .slice(0, 1)
        .flatMap(({ code }) =>
          [before, after].map(({ effective }) => explainedFee(reference, code, effective.from)),
        ),
    }
  },
}

/** How an amount of either release comes to be, for its sources. */
function explainedFee(reference: Reference, code: string, date: string) {
  return priceClaim(reference, { date, edits: 'off', lines: [{ code }] }, { explain: true })
}

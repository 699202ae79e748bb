import { priceClaim } from '@feescope/core'
import { describeFully } from '@feescope/guides'
import { z } from '@hono/zod-openapi'
import { inputSchemaOf } from '../input-schema.ts'
import { placeArguments, placeIn } from '../place-arguments.ts'
import { readArguments, type Tool } from '../tool.ts'

const input = placeArguments.extend({
  code: z.string().openapi({ example: '76120', description: 'HCPCS or CPT code, five characters' }),
})

export const codeTool: Tool = {
  name: 'code',
  title: 'Describe a code',
  description:
    'What a procedure code is in plain words, its RVUs and national amounts by row (global, 26, TC), its indicators, unit limit, ' +
    'standing in its section, history by release, related codes, and the guide: what the record must hold, rules and tips with ' +
    'sources, what is disputed. For an amount at a place use price. A code that is gone is answered with the reason and its guide.',
  inputSchema: inputSchemaOf(input),
  run(context, args) {
    const { code, ...query } = readArguments(input, args)
    const place = placeIn(query, context)
    const found = describeFully(context.reference, { code, ...place })
    if (!found.found) {
      const { code: asked, reason, message, words } = found
      return { answer: { code: asked, reason, message, ...words }, summary: message }
    }
    const { outcome } = found
    const rows = outcome.rows.map(({ modifier, rvu, national, unpriced }) => {
      const row = modifier === null ? outcome.code : `${outcome.code}-${modifier}`
      const amount = national.nonfacility ?? unpriced?.message ?? 'no national amount'
      return `${row}: ${rvu.totalNonfacility} RVU (work ${rvu.work}), national ${amount}, facility ${national.facility ?? 'none'}`
    })
    const mue = outcome.mue
      ? `At most ${outcome.mue.units} a day or line (${outcome.mue.table}).`
      : 'Unit limit: not checked, no limit is held.'
    const lines = [{ code: outcome.code }]
    return {
      answer: outcome,
      summary: [
        `${outcome.code} · ${outcome.label ?? outcome.category} · ${outcome.release.pfs}`,
        ...(outcome.plain === null ? [] : [outcome.plain]),
        ...rows,
        mue,
      ].join('\n'),
      evidence: [
        priceClaim(context.reference, { ...place, edits: 'off', lines }, { explain: true }),
      ],
    }
  },
}

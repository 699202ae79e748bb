import { priceClaim } from '@feescope/core'
import { z } from '@hono/zod-openapi'
import { searchCodes } from '../../search-codes.ts'
import { inputSchemaOf } from '../input-schema.ts'
import { placeArguments, placeIn } from '../place-arguments.ts'
import { readArguments, type Tool } from '../tool.ts'

const input = placeArguments.extend({
  words: z.string().min(1).max(200).openapi({
    example: 'video swallow',
    description: 'Plain words, a code, its start, or a range',
  }),
  limit: z.int().min(1).max(50).optional().openapi({ description: 'Default 10' }),
})

export const searchTool: Tool = {
  name: 'search',
  title: 'Find codes',
  description:
    'Finds procedure codes by plain words (misspellings too), a code, its beginning, or a range such as 77001-77003; best first, ' +
    'each with a label in plain words, why it fitted, and what it pays at the place. Then use code for one of them, ' +
    'or advise where a scenario covers the choice between codes.',
  inputSchema: inputSchemaOf(input),
  run(context, args) {
    const { words, limit = 10, ...query } = readArguments(input, args)
    const { reference } = context
    const place = placeIn(query, context)
    const results = searchCodes(reference, words, place, limit)
    const lines = results.map(({ code, label, price, ended }) => {
      const amount = price.status === 'priced' ? price.amount : `no price: ${price.reason}`
      return `${code} ${label ?? ''} [${ended === null ? amount : `ended ${ended}`}]`
    })
    return {
      answer: { query: words, date: place.date, results },
      summary: lines.length === 0 ? 'Nothing found. Try other words, or a code.' : lines.join('\n'),
      evidence: results.map(({ code }) =>
        priceClaim(reference, { ...place, edits: 'off', lines: [{ code }] }, { explain: true }),
      ),
    }
  },
}

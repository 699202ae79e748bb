import type { ClaimInput } from '@feescope/core'
import { z } from '@hono/zod-openapi'
import { isoDate, setting } from './values.ts'

/** When, where and by whom, as query parameters: what decides an amount beside the procedure. */
export const placeQuery = z.object({
  date: isoDate.optional().openapi({ description: 'Date of service; default today' }),
  locality: z
    .string()
    .optional()
    .openapi({ example: '13202-01', description: 'MAC-NN, or national (the default)' }),
  zip: z.string().optional().openapi({ description: 'ZIP code, instead of the locality' }),
  setting: setting.optional().openapi({ description: 'Default nonfacility' }),
  pos: z.string().optional().openapi({ description: 'Place of service, instead of the setting' }),
  qp: z
    .enum(['true', 'false'])
    .optional()
    .openapi({ description: 'Use the qualifying APM conversion factor. Default false' }),
  provider: z.string().optional().openapi({ description: 'physician (default), np, pa …' }),
  participation: z.enum(['par', 'nonpar']).optional().openapi({ description: 'Default par' }),
})

export type PlaceQuery = z.infer<typeof placeQuery>

/** A claim without its lines. */
export type Place = Omit<ClaimInput, 'lines'>

/** The query as the engine takes it; the engine itself checks the values. */
export function placeOf(query: PlaceQuery, today: () => string): Place {
  const { date, locality, zip, setting: rate, pos, qp, provider, participation } = query
  const given = { locality, zip, setting: rate, pos, provider, participation }
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    date: date ?? today(),
    qp: qp === 'true',
  }
}

import { compareOffers, type Offer, payOffer, workToReach } from '@feescope/store'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../../api-app.ts'
import { readBody } from '../../log/read-body.ts'
import { offer, offerComparison, offerPay, volumes } from '../../schemas/log/offer.ts'
import { jsonResponse, problemResponse } from '../../schemas/problem.ts'

const payBody = z.strictObject({ offer, works: volumes })
const compareBody = z.strictObject({ first: offer, second: offer, works: volumes })
const reachBody = z.strictObject({
  offer,
  amount: z.string().max(20).openapi({ example: '300000.00', description: 'Dollars a year' }),
})

function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { body: { required: true, content: { 'application/json': { schema } } } } as const
}

const malformedOffer = problemResponse('An offer or a number is malformed')

const payRoute = createRoute({
  method: 'post',
  path: '/api/v1/log/offers/pay',
  summary: 'What an offer pays for several volumes of work RVUs, to the cent',
  request: jsonBody(payBody),
  responses: {
    200: jsonResponse('By volume', z.object({ pays: z.array(offerPay).readonly() })),
    400: malformedOffer,
  },
})

const compareRoute = createRoute({
  method: 'post',
  path: '/api/v1/log/offers/compare',
  summary: 'Two offers side by side',
  request: jsonBody(compareBody),
  responses: {
    200: jsonResponse('By volume', z.object({ rows: z.array(offerComparison).readonly() })),
    400: malformedOffer,
  },
})

const reachRoute = createRoute({
  method: 'post',
  path: '/api/v1/log/offers/reach',
  summary: 'The least work RVUs for which an offer pays an amount',
  request: jsonBody(reachBody),
  responses: {
    200: jsonResponse(
      'Hundredths of a work RVU; null when no volume up to a million pays it',
      z.object({ work: z.string().nullable() }),
    ),
    400: malformedOffer,
  },
})

/** `POST /api/v1/log/offers/pay`, `…/compare` and `…/reach`. They compute; nothing is kept. */
export function addLogOfferRoutes(app: ApiApp): void {
  app.openAPIRegistry.registerPath(payRoute)
  app.post(payRoute.path, async (c) => {
    const { offer: given, works } = await readBody(c, payBody)
    const pays = works.map((work) => payOffer(toOffer(given), work))
    return c.json({ pays }, 200)
  })
  app.openAPIRegistry.registerPath(compareRoute)
  app.post(compareRoute.path, async (c) => {
    const { first, second, works } = await readBody(c, compareBody)
    return c.json({ rows: compareOffers(toOffer(first), toOffer(second), works) }, 200)
  })
  app.openAPIRegistry.registerPath(reachRoute)
  app.post(reachRoute.path, async (c) => {
    const { offer: given, amount } = await readBody(c, reachBody)
    return c.json({ work: workToReach(toOffer(given), amount) }, 200)
  })
}

/** Without the keys that were not given. */
function toOffer({ name, tiers, ...rest }: z.output<typeof offer>): Offer {
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return { name, tiers, ...given }
}

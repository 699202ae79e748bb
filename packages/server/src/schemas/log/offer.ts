import { z } from '@hono/zod-openapi'
import { money } from '../values.ts'
import { lineOfText } from './filter.ts'

const amount = z
  .string()
  .max(20)
  .openapi({ example: '52.00', description: 'Dollars or work RVUs, decimal text' })

/** What an employer offers for a year. */
export const offer = z
  .strictObject({
    name: lineOfText(80),
    base: amount.optional(),
    threshold: amount
      .optional()
      .openapi({ description: 'Work RVUs the base pays for: production pays beyond them' }),
    tiers: z
      .array(z.strictObject({ from: amount, rate: amount }))
      .min(1)
      .max(20)
      .openapi({ description: 'Dollars a work RVU from each volume on; the first from 0' }),
    draw: amount.optional(),
    recoverable: z.boolean().optional(),
    qualityBonus: amount.optional(),
  })
  .openapi('Offer')

/** Volumes of work an offer is paid for. */
export const volumes = z
  .array(amount)
  .min(1)
  .max(200)
  .openapi({ example: ['4000', '5000', '6000'] })

export const offerPay = z
  .object({
    offer: z.string(),
    work: z.string(),
    base: money,
    production: money,
    drawTopUp: money,
    owed: money,
    qualityBonus: money,
    total: money,
    perWork: money.nullable(),
  })
  .openapi('OfferPay')

export const offerComparison = z
  .object({
    work: z.string(),
    first: offerPay,
    second: offerPay,
    difference: money.openapi({ description: 'Second less first' }),
  })
  .openapi('OfferComparison')

import { z } from '@hono/zod-openapi'
import { MAX_LINES } from '../limits.ts'
import { isoDate, money, setting } from './values.ts'

const line = z.object({
  code: z.string().openapi({ example: '76120' }),
  modifiers: z
    .array(z.string())
    .optional()
    .openapi({ example: ['26'] }),
  units: z.int().min(1).max(9999).optional().openapi({ description: 'Default 1' }),
  charge: money.optional().openapi({ description: 'Charge for the whole line' }),
  minutes: z
    .int()
    .optional()
    .openapi({ description: 'Minutes of anesthesia, or of a timed therapy service' }),
  baseUnits: z.number().optional().openapi({ description: 'Anesthesia base units of your own' }),
  presentAtInduction: z.boolean().optional().openapi({ description: 'With modifier AD' }),
  careDays: z.int().optional().openapi({ description: 'With modifier 55: days of care given' }),
})

const contract = z
  .object({
    name: z.string(),
    percentOfMedicare: z.string().optional().openapi({ example: '1.20' }),
    conversionFactor: z.string().optional().openapi({ example: '40.0000' }),
    fees: z
      .array(
        z.object({
          code: z.string(),
          modifier: z.enum(['26', 'TC', '53']).optional(),
          amount: money,
          from: isoDate,
          to: isoDate.optional(),
        }),
      )
      .optional(),
    rulesOff: z.array(z.string()).optional().openapi({ description: 'Pricing rules not to run' }),
    parameters: z
      .record(z.string(), z.string())
      .optional()
      .openapi({ description: 'Own values of policy parameters' }),
  })
  .openapi('Contract', { description: 'A payer’s departures from Medicare' })

const historyEntry = z.object({
  date: isoDate,
  code: z.string(),
  modifiers: z.array(z.string()).optional(),
  units: z.int().optional(),
  sameGroup: z.boolean().optional(),
})

/** What `POST /price` takes. It documents: the engine itself reads and checks the body. */
export const claimInput = z
  .object({
    date: isoDate.optional().openapi({ description: 'Date of service; default today' }),
    locality: z
      .string()
      .optional()
      .openapi({ example: '13202-01', description: 'MAC-NN, or national (the default)' }),
    zip: z
      .string()
      .optional()
      .openapi({ example: '10001', description: 'ZIP code of the place, instead of the locality' }),
    pos: z
      .string()
      .optional()
      .openapi({ example: '11', description: 'Place of service; decides the setting. Default 11' }),
    setting: setting.optional().openapi({ description: 'Instead of a place of service' }),
    qp: z
      .boolean()
      .optional()
      .openapi({ description: 'Qualifying APM participant. Default false' }),
    provider: z
      .string()
      .optional()
      .openapi({ example: 'physician', description: 'physician (default), np, pa, crna …' }),
    participation: z.enum(['par', 'nonpar']).optional().openapi({ description: 'Default par' }),
    assignment: z
      .enum(['assigned', 'unassigned'])
      .optional()
      .openapi({ description: 'Default assigned' }),
    deductible: money.optional().openapi({ description: 'Still open this year. Default 0.00' }),
    mips: z
      .string()
      .optional()
      .openapi({ example: '1.34', description: 'MIPS adjustment, percent' }),
    hpsa: z
      .boolean()
      .optional()
      .openapi({ description: 'In a health professional shortage area. Default false' }),
    contract: contract.optional(),
    positions: z
      .record(z.string(), z.unknown())
      .optional()
      .openapi({ description: 'Stances on points where the sources disagree' }),
    edits: z
      .enum(['off', 'report', 'apply'])
      .optional()
      .openapi({ description: 'List findings (report, the default), or deny what they deny' }),
    ncci: z.string().optional().openapi({ description: 'NCCI tables the edits read' }),
    history: z
      .array(historyEntry)
      .optional()
      .openapi({ description: 'The patient’s services on other claims' }),
    explain: z
      .boolean()
      .optional()
      .openapi({ description: 'Fill the trace of every line. Default false' }),
    lines: z.array(line).min(1).max(MAX_LINES),
  })
  .openapi('ClaimInput', {
    example: { date: '2026-07-15', locality: '13202-01', lines: [{ code: '76120' }] },
  })

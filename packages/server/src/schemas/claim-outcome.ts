import { z } from '@hono/zod-openapi'
import { checkedEdit, denial, finding, verdict } from './edits.ts'
import { traceStep } from './trace-step.ts'
import { isoDate, money, note, rvu, setting } from './values.ts'

const identity = {
  line: z.int(),
  code: z.string(),
  modifiers: z.array(z.string()).readonly(),
  units: z.int(),
  findings: z.array(finding).readonly(),
  notes: z.array(note).readonly(),
  trace: z.array(traceStep).readonly().openapi({ description: 'Filled with explain' }),
}

const adjustment = z.object({
  rule: z.string(),
  before: money,
  after: money,
  citation: z.string(),
  reason: z.string(),
})

const pricedLine = z
  .object({
    status: z.literal('priced'),
    ...identity,
    allowed: money,
    row: z.string().openapi({ example: '76120-26', description: 'The fee schedule row priced' }),
    rvu: z
      .object({ work: rvu, pe: rvu, mp: rvu, total: rvu })
      .nullable()
      .openapi({ description: 'null for anesthesia, which is paid by units' }),
    anesthesiaUnits: z.object({ base: z.string(), time: z.string() }).optional(),
    adjustments: z.array(adjustment).readonly(),
    patient: z
      .object({ deductible: money, coinsurance: money, balance: money, total: money })
      .nullable(),
    medicare: z
      .object({ payment: money, mips: money, sequestered: money, paid: money, bonus: money })
      .nullable(),
    limitingCharge: money.nullable(),
    paymentTrace: z.array(traceStep).readonly().openapi({ description: 'Filled with explain' }),
  })
  .openapi('PricedLine')

const unpaid = { ...identity, reason: z.string(), message: z.string() }
const refusedLine = z.object({ status: z.literal('refused'), ...unpaid }).openapi('RefusedLine')
const deniedLine = z
  .object({ status: z.literal('denied'), ...unpaid, denial: denial.nullable() })
  .openapi('DeniedLine')

/** The answer of `POST /price`. */
export const claimOutcome = z
  .object({
    date: isoDate,
    locality: z
      .object({ mac: z.string(), number: z.string(), name: z.string(), state: z.string() })
      .nullable()
      .openapi({ description: 'null for the national amount' }),
    setting,
    pos: z.string().nullable(),
    qp: z.boolean(),
    release: z.object({
      pfs: z.string().nullable(),
      gpci: z.string().nullable(),
      zip: z
        .string()
        .nullable()
        .openapi({ description: 'Of the ZIP code table, where one was asked' }),
      exact: z.boolean().openapi({ description: 'false when another quarter stands in' }),
    }),
    edits: z
      .object({
        mode: z.enum(['report', 'apply']),
        verdict,
        checked: z.array(checkedEdit).readonly(),
      })
      .nullable()
      .openapi({ description: 'null when switched off' }),
    total: money,
    lines: z
      .array(z.discriminatedUnion('status', [pricedLine, refusedLine, deniedLine]))
      .readonly(),
    notes: z.array(note).readonly(),
    engine: z.string(),
  })
  .openapi('ClaimOutcome')

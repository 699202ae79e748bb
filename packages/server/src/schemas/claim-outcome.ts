import { z } from '@hono/zod-openapi'
import { traceStep } from './trace-step.ts'
import { isoDate, money, note, rvu, setting } from './values.ts'

const finding = z
  .object({
    edit: z.string(),
    line: z.int(),
    with: z.int().optional(),
    code: z.string(),
    column1: z.string().optional(),
    column2: z.string().optional(),
    modifierIndicator: z.string().optional(),
    severity: z.enum(['deny', 'warn', 'info']),
    message: z.string(),
    fix: z.array(z.string()).readonly(),
    effective: isoDate.nullable(),
    deleted: isoDate.nullable(),
    rationale: z.string().nullable(),
  })
  .openapi('Finding')

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
    rvu: z.object({ work: rvu, pe: rvu, mp: rvu, total: rvu }),
    adjustments: z.array(adjustment).readonly(),
    patient: z.object({ coinsurance: money, deductible: money }),
    medicare: z.object({ payment: money, sequestered: money, paid: money }),
    limitingCharge: money.nullable(),
  })
  .openapi('PricedLine')

const unpaid = { ...identity, reason: z.string(), message: z.string() }
const refusedLine = z.object({ status: z.literal('refused'), ...unpaid }).openapi('RefusedLine')
const deniedLine = z.object({ status: z.literal('denied'), ...unpaid }).openapi('DeniedLine')

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
      exact: z.boolean().openapi({ description: 'false when another quarter stands in' }),
    }),
    total: money,
    lines: z
      .array(z.discriminatedUnion('status', [pricedLine, refusedLine, deniedLine]))
      .readonly(),
    notes: z.array(note).readonly(),
    engine: z.string(),
  })
  .openapi('ClaimOutcome')

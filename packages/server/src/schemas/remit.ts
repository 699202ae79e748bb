import { z } from '@hono/zod-openapi'
import { claimInput } from './claim-input.ts'
import { finding } from './edits.ts'
import { placeQuery } from './place-query.ts'
import { X12 } from './upload.ts'
import { isoDate, money } from './values.ts'

const file = z.string().openapi({ format: 'binary' })

/** A remittance, alone or with the claims it answers. */
export const remitBody = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: z
        .object({
          remittance: file.openapi({ description: 'X12 835' }),
          claims: file.optional().openapi({
            description: 'The claims as billed: X12 837P, or the CSV that reprice takes',
          }),
        })
        .openapi('RemittanceUpload'),
    },
    [X12]: { schema: z.string().openapi({ description: 'The 835 alone' }) },
  },
} as const

export const remitQuery = placeQuery.omit({ date: true }).extend({
  tolerance: z
    .string()
    .regex(/^\d{1,3}(?:\.\d{1,2})?$/, 'dollars from 0 to 100, such as 0.01')
    .optional()
    .openapi({ example: '0.01', description: 'Dollars an amount may be off. Default 0.01' }),
  format: z
    .enum(['json', 'csv'])
    .optional()
    .openapi({ description: 'json (the default), or every line as CSV' }),
})

const amounts = z.object({
  allowed: money,
  paid: money.nullable(),
  patient: money.nullable(),
})

const verdict = z.enum(['as-expected', 'underpaid', 'overpaid', 'denied', 'not-checked'])

const totals = z.object({
  payer: z.string(),
  lines: z.int(),
  asExpected: z.int(),
  underpaid: z.int(),
  overpaid: z.int(),
  denied: z.int(),
  notChecked: z.int(),
  charged: money,
  paid: money,
  owed: money,
  overpayment: money,
  deniedAtStake: money,
})

const line = z
  .object({
    payer: z.string(),
    claimId: z.string(),
    claimSegment: z.int(),
    segment: z.int(),
    line: z.int(),
    controlNumber: z.string().nullable(),
    date: isoDate.nullable(),
    code: z.string(),
    modifiers: z.array(z.string()).readonly(),
    units: z.number(),
    matched: z.boolean(),
    placed: z.boolean(),
    charge: money,
    actual: amounts,
    expected: amounts.nullable(),
    verdict,
    atStake: money,
    causes: z.array(z.object({ cause: z.string(), detail: z.string() })).readonly(),
    ratio: z.string().nullable(),
    denial: z
      .object({
        reason: z.string(),
        reasons: z.array(z.string()).readonly(),
        remarks: z.array(z.string()).readonly(),
        meaning: z.string(),
        verdict: z.enum(['agrees', 'disagrees', 'not-checked', 'outside']),
        finding: finding.nullable(),
        because: z.string(),
        appeal: z.boolean().openapi({ description: 'Never where the rule is right' }),
        actions: z.array(z.string()).readonly(),
      })
      .nullable(),
    asked: z
      .object({ claim: claimInput, line: z.int() })
      .nullable()
      .openapi({ description: 'Of a denied line: what POST /denials/letter takes' }),
    deadline: z.object({ date: isoDate, citation: z.string() }).nullable(),
    reason: z.string().nullable(),
  })
  .openapi('RemittanceLine')

const workItem = z
  .object({
    id: z.string(),
    payer: z.string(),
    claimId: z.string(),
    line: z.int(),
    code: z.string(),
    date: isoDate.nullable(),
    atStake: money,
    deadline: isoDate.nullable(),
    deadlineBasis: z.string().nullable(),
    appeal: z.boolean().openapi({ description: 'Never where the rule is right' }),
    action: z.string(),
    done: z.boolean(),
  })
  .openapi('WorkItem')

/** The answer of `POST /remit`. */
export const remitAnswer = z
  .object({
    payments: z
      .array(
        z.object({
          segment: z.int(),
          control: z.string(),
          amount: money,
          date: isoDate.nullable(),
          trace: z.string().nullable(),
          payer: z.string(),
        }),
      )
      .readonly(),
    adjustments: z
      .array(z.object({ segment: z.int(), reason: z.string(), amount: money }))
      .readonly(),
    balances: z
      .array(
        z.object({
          segment: z.int(),
          control: z.string(),
          stated: money,
          claims: money,
          adjustments: money,
          balanced: z.boolean().nullable(),
        }),
      )
      .readonly(),
    claims: z.object({ read: z.int(), kept: z.int(), rejected: z.int() }),
    totals: z.object({
      all: totals,
      byPayer: z.array(totals).readonly(),
      byCause: z
        .array(
          z.object({
            verdict,
            cause: z.string(),
            label: z.string(),
            lines: z.int(),
            atStake: money,
          }),
        )
        .readonly(),
    }),
    lines: z
      .array(line)
      .readonly()
      .openapi({ description: 'Lines not paid as expected, most dollars first' }),
    omitted: z.int().openapi({ description: 'Lines left out of the answer; the CSV has them all' }),
    worklist: z
      .array(
        z.object({
          kind: z.enum(['denied', 'underpaid']),
          cause: z.string(),
          label: z.string(),
          open: z.int().openapi({ description: 'Items that are not done' }),
          atStake: money,
          deadline: isoDate.nullable(),
          items: z.array(workItem).readonly(),
        }),
      )
      .readonly(),
    marks: z
      .boolean()
      .openapi({ description: 'Whether items can be marked: POST /denials/worklist' }),
    issues: z
      .array(
        z.object({
          segment: z.int(),
          code: z.string(),
          severity: z.enum(['error', 'warning', 'note']),
          message: z.string(),
        }),
      )
      .readonly(),
    notes: z.array(z.string()).readonly(),
  })
  .openapi('RemittanceReview')

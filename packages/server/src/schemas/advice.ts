import { z } from '@hono/zod-openapi'
import { checkOutcome } from './check-outcome.ts'
import { citation, fact } from './guide.ts'
import { procedurePrice } from './procedure-price.ts'
import { isoDate, money } from './values.ts'

const question = z.object({
  id: z.string(),
  kind: z.enum(['one', 'several']),
  text: z.string(),
  why: z.string(),
  answers: z.array(z.object({ value: z.string(), label: z.string() })).readonly(),
})

const recommendation = z.object({
  code: z.string().nullable(),
  modifiers: z.array(z.string()).readonly(),
  units: z.int(),
  why: z.string(),
  document: z.array(z.string()).readonly(),
  price: money.nullable(),
  edits: z
    .array(
      z.object({
        rule: z.string(),
        text: z.string(),
        citation,
        facts: z.array(fact).readonly(),
        limit: z.object({ units: z.int(), exceeded: z.boolean() }).nullable(),
      }),
    )
    .readonly(),
  claim: z
    .object({
      priceAfterEdits: money.nullable(),
      beside: z.string().nullable(),
      check: checkOutcome.omit({ engine: true }),
    })
    .optional(),
  lines: z
    .array(
      z.object({
        code: z.string(),
        modifiers: z.array(z.string()).readonly(),
        units: z.int(),
        procedure: z.string(),
        area: z.string().nullable(),
        price: procedurePrice,
      }),
    )
    .readonly(),
})

/** The answer of `POST /advise`: the next question, or the code with its argument. */
export const advice = z
  .object({
    scenario: z.string(),
    date: isoDate,
    question: question.nullable(),
    asked: z.array(z.object({ question: z.string(), answer: z.string() })).readonly(),
    recommendation: recommendation.nullable(),
    rejected: z
      .array(z.object({ code: z.string(), why: z.string(), citation, price: procedurePrice }))
      .readonly(),
    disputed: z
      .array(
        z.object({
          claim: z.string(),
          authority: z.string(),
          rank: z.int(),
          date: isoDate,
          standing: z.string(),
          against: z.string(),
          citation,
        }),
      )
      .readonly(),
    see: z.string().nullable(),
    refused: z.string().nullable(),
  })
  .openapi('Advice')

export const scenario = z
  .object({ id: z.string(), title: z.string(), about: z.string() })
  .openapi('Scenario')

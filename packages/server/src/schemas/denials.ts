import { z } from '@hono/zod-openapi'
import { finding } from './edits.ts'
import { isoDate, setting } from './values.ts'

const atLeast = z
  .int()
  .openapi({ example: 15, description: 'At least this many reporters; moves in steps of five' })

const figure = z.object({ value: z.string(), reporters: atLeast })

const strategyFigure = figure.extend({ outcomes: z.array(figure).readonly() })

const figureLists = {
  outcomes: z.array(figure).readonly(),
  modifiers: z.array(figure).readonly(),
  remarkCodes: z.array(figure).readonly(),
  with: z.array(figure).readonly().openapi({ description: 'Codes it was denied beside' }),
  settings: z.array(figure).readonly(),
  months: z.array(figure).readonly(),
}

/** What is published of a cluster, in the API and in the files that stores exchange. */
export const denialFigures = z
  .object({
    reporters: atLeast,
    ...figureLists,
    strategies: z.array(strategyFigure).readonly(),
  })
  .openapi('DenialFigures')

const payer = z.object({ id: z.string(), name: z.string() })

const cause = z
  .object({
    meaning: z.string().openapi({ description: 'What the denial code is about, in our own words' }),
    appeal: z.enum(['no', 'check-first', 'yes']),
    why: z.string(),
    findings: z.array(finding).readonly(),
    evidence: z
      .array(
        z.object({
          edit: z.string(),
          table: z.string(),
          standing: z.enum(['stands', 'depends']),
          message: z.string(),
        }),
      )
      .readonly(),
    actions: z.array(z.string()).readonly(),
  })
  .openapi('DenialCause')

const strategy = z
  .object({
    id: z.string(),
    kind: z.enum(['appeal', 'correction']),
    label: z.string(),
    documents: z.array(z.string()).readonly(),
    reporters: atLeast,
    won: atLeast,
    outcomes: z.array(figure).readonly(),
  })
  .openapi('RankedStrategy')

const describedCluster = z
  .object({
    payer,
    denialCode: z.string(),
    reporters: atLeast,
    ...figureLists,
    cause,
    strategies: z.array(strategy).readonly(),
  })
  .openapi('DenialCluster')

const pooledCluster = describedCluster
  .extend({ source: z.string(), key: z.string(), issuedAt: z.string() })
  .openapi('PooledDenialCluster', {
    description: 'What another store publishes; it counts towards nothing here',
  })

/** The answer of `GET /denials/{code}`. */
export const denialsOfCode = z
  .object({
    code: z.string(),
    label: z.string().nullable(),
    date: isoDate,
    threshold: z.int(),
    clusters: z.array(describedCluster).readonly(),
    pooled: z.array(pooledCluster).readonly(),
    note: z.string(),
  })
  .openapi('DenialsOfCode')

/** The answer of `GET /denials/export`: a file that other stores import. */
export const denialFiguresFile = z
  .object({
    payload: z.object({
      kind: z.literal('feescope-denial-figures'),
      version: z.literal(1),
      name: z.string(),
      issuedAt: z.string(),
      threshold: z.int(),
      clusters: z
        .array(
          z.object({
            code: z.string(),
            payer: z.string(),
            denialCode: z.string(),
            figures: denialFigures,
          }),
        )
        .readonly(),
    }),
    key: z.string().openapi({ description: 'Ed25519 public key, SPKI as base64url' }),
    signature: z.string().openapi({ description: 'Of the payload as JSON.stringify writes it' }),
  })
  .openapi('DenialFiguresFile')

/** The answer of `GET /denials`. */
export const denialList = z
  .object({
    threshold: z.int(),
    clusters: z
      .array(
        z.object({
          code: z.string(),
          label: z.string().nullable(),
          payer,
          denialCode: z.string(),
          meaning: z.string(),
          reporters: atLeast,
          outcomes: z.array(figure).readonly(),
        }),
      )
      .readonly(),
    more: z.boolean(),
  })
  .openapi('DenialList')

/** The answer of `GET /denials/choices`. */
export const denialChoices = z
  .object({
    payers: z.array(payer).readonly(),
    outcomes: z.array(z.string()).readonly(),
    strategies: z
      .array(strategy.pick({ id: true, kind: true, label: true, documents: true }))
      .readonly(),
    denialCodes: z.array(z.object({ denialCode: z.string(), meaning: z.string() })).readonly(),
    threshold: z.int(),
    mostReportsADay: z.int(),
  })
  .openapi('DenialChoices')

const reportFields = {
  code: z.string().openapi({ example: '76000' }),
  modifiers: z.array(z.string()).readonly(),
  payer: z.string().openapi({ example: 'medicare', description: 'Id, name or another spelling' }),
  denialCode: z.string().openapi({ example: '97', description: 'CARC number, CO-97 or 97' }),
  remarkCodes: z
    .array(z.string())
    .readonly()
    .openapi({ example: ['M15'] }),
  with: z.string().nullable().openapi({ description: 'The other code, where a pair was denied' }),
  month: z.string().openapi({ example: '2026-07' }),
  setting,
  outcome: z.string().openapi({ example: 'overturned' }),
  strategies: z.array(z.string()).readonly(),
  note: z.string().nullable().openapi({ description: 'For you and the moderators; no patient' }),
}

/** The body of `POST /denials/reports`; the store says everything that is wrong with it. */
export const denialReportInput = z
  .strictObject({
    ...reportFields,
    modifiers: reportFields.modifiers.optional(),
    remarkCodes: reportFields.remarkCodes.optional(),
    with: reportFields.with.optional(),
    month: reportFields.month.optional(),
    setting: setting.optional(),
    outcome: reportFields.outcome.optional(),
    strategies: reportFields.strategies.optional(),
    note: reportFields.note.optional(),
  })
  .openapi('DenialReportInput')

const report = z.object(reportFields)

/** The answer of `POST /denials/reports`. */
export const denialReceipt = z
  .object({ id: z.string(), result: z.enum(['added', 'replaced', 'unchanged']), report })
  .openapi('DenialReceipt')

/** The answer of `GET /denials/reports`. */
export const ownDenialReports = z
  .object({
    reports: z
      .array(report.extend({ id: z.string(), rejected: z.boolean(), createdAt: z.string() }))
      .readonly(),
  })
  .openapi('OwnDenialReports')

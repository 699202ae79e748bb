import { z } from '@hono/zod-openapi'
import { claimInput } from './claim-input.ts'
import { finding } from './edits.ts'
import { isoDate } from './values.ts'

/** What `POST /denials/letter` takes. The claim itself is read and checked by the engine. */
export const appealQuestion = z
  .object({
    claim: claimInput,
    line: z.int().min(1).max(1000).optional().openapi({
      description: 'The denied line, from 1 (the default)',
    }),
    denial: z
      .string()
      .max(20)
      .openapi({ example: 'CO-97', description: 'Group and reason code of the denial' }),
    remarks: z
      .array(z.string().max(10))
      .max(20)
      .optional()
      .openapi({ example: ['N519'] }),
    payer: z.string().max(80).optional().openapi({ description: 'Who denied it; never a person' }),
    decided: isoDate.optional().openapi({ description: 'Day of the remittance' }),
    format: z.enum(['json', 'docx', 'pdf']).optional().openapi({ description: 'Default json' }),
  })
  .openapi('AppealQuestion')

const texts = z.array(z.string()).readonly()

/** A part of a paper; text in brackets is a place to fill in. */
const block = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('heading'),
      level: z.union([z.literal(1), z.literal(2)]),
      text: z.string(),
    }),
    z.object({ kind: z.literal('paragraph'), text: z.string(), quiet: z.boolean().optional() }),
    z.object({ kind: z.literal('lines'), lines: texts }),
    z.object({ kind: z.literal('list'), items: texts }),
    z.object({ kind: z.literal('facts'), rows: z.array(texts).readonly() }),
    z.object({
      kind: z.literal('table'),
      head: texts,
      widths: z.array(z.number()).readonly(),
      numeric: z.array(z.int()).readonly().optional(),
      rows: z.array(texts).readonly(),
    }),
  ])
  .openapi('PaperBlock')

const draft = z
  .object({
    drafted: z.literal(true),
    name: z.string().openapi({ description: 'File name without its ending' }),
    ground: z.enum(['edits', 'units', 'record']),
    before: z.array(z.string()).readonly().openapi({ description: 'To see to before sending' }),
    placeholders: z
      .array(z.string())
      .readonly()
      .openapi({ description: 'Places in brackets that you fill in; nothing of it is sent here' }),
    blocks: z.array(block).readonly().openapi({ description: 'The letter, part by part' }),
    text: z.string().openapi({ description: 'The letter as plain text' }),
  })
  .openapi('AppealDraft')

const refusal = z
  .object({
    drafted: z.literal(false),
    why: z.string(),
    instead: z.array(z.string()).readonly(),
    finding: finding.nullable(),
  })
  .openapi('AppealRefusal', { description: 'The rule that denied the line is right' })

export const appealAnswer = z.discriminatedUnion('drafted', [draft, refusal])

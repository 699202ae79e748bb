import { z } from 'zod'
import { codeSchema, rangeSchema } from './text.ts'

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is kebab-case')
/** A rule or documentation item of a guide: `76120/one-a-day`. */
const reference = z.string().regex(/^[0-9A-Z]{5}\/[a-z0-9-]+$/, 'is CODE/rule-id')

const answerSchema = z.strictObject({
  value: id,
  label: z.string().min(1).max(120),
  /** Where the answer leads: another node or an outcome. */
  next: id,
})

/**
 * A question at one place of the path. `key` is what the caller answers by; the same key may stand at
 * several places. `several` takes a comma-separated list and goes where its first answer leads.
 */
const nodeSchema = z.strictObject({
  id,
  key: id,
  kind: z.enum(['one', 'several']),
  text: z.string().min(5).max(200),
  why: z.string().min(5).max(300),
  answers: z.array(answerSchema).min(2),
})

const lineSchema = z.strictObject({
  code: codeSchema,
  modifiers: z.array(z.string().regex(/^[0-9A-Z]{2}$/)),
  units: z.int().min(1).max(20),
  /** One line for each answer to this key, the second and later with modifier 59. */
  each: id.optional(),
})

const rejectedSchema = z.strictObject({
  code: codeSchema,
  why: z.string().min(10).max(300),
  source: z.string(),
  section: z.string().min(1),
})

const outcomeSchema = z.strictObject({
  id,
  /** Empty when nothing is billed for it. */
  lines: z.array(lineSchema),
  why: z.string().min(20).max(500),
  /** The service the lines are billed beside, where the answers do not say by which code. */
  beside: z.string().min(5).max(120).optional(),
  rejected: z.array(rejectedSchema),
  /** Rules that will hit the claim. */
  edits: z.array(reference),
  /** Disputed or withdrawn rules that bear on the answer. */
  disputes: z.array(reference),
  /** What the note must hold beyond the documentation of the codes. */
  note: z.array(z.string().min(10).max(240)).optional(),
  /** A scenario that goes into the rest. */
  see: id.optional(),
})

/** A decision path: questions, answers, outcomes, all as data. */
export const scenarioSchema = z.strictObject({
  id,
  title: z.string().min(5).max(80),
  about: z.string().min(20).max(400),
  effective: rangeSchema,
  start: id,
  nodes: z.array(nodeSchema).min(1),
  outcomes: z.array(outcomeSchema).min(1),
})

export type Scenario = z.infer<typeof scenarioSchema>
export type ScenarioNode = z.infer<typeof nodeSchema>
export type ScenarioOutcome = z.infer<typeof outcomeSchema>

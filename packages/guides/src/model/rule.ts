import { z } from 'zod'
import { factSchema } from './fact.ts'
import { stakeSchema } from './stake.ts'
import { codeSchema, rangeSchema } from './text.ts'

/** `rule`: what must or must not be billed. `tip`: what to do so that it is paid and holds. */
const ruleKind = z.enum(['rule', 'tip'])

/** In force; contested by another authority; or taken back by its own. */
const standing = z.enum(['in-force', 'disputed', 'withdrawn'])

export const ruleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is kebab-case'),
    kind: ruleKind,
    text: z.string().min(20).max(600),
    source: z.string(),
    section: z.string().min(1),
    /** Inclusive. `from` is the first day the source supports it, not always the rule's first day. */
    effective: rangeSchema,
    standing,
    /** Of a disputed or withdrawn rule: who says otherwise, and what became of it. */
    dispute: z.string().min(20).optional(),
    stake: stakeSchema.optional(),
    facts: z.array(factSchema).optional(),
  })
  .refine((rule) => rule.standing === 'in-force' || rule.dispute !== undefined, {
    message: 'a disputed or withdrawn rule says why in `dispute`',
  })
  .refine((rule) => rule.standing !== 'withdrawn' || rule.effective.to !== null, {
    message: 'a withdrawn rule has a last day',
  })

/** One thing the record must hold. */
export const documentationSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is kebab-case'),
  what: z.string().min(10).max(240),
  why: z.string().min(10).max(300),
  /** The audit finding or denial it prevents. */
  prevents: z.string().min(10).max(240),
  source: z.string(),
  section: z.string().min(1),
  effective: rangeSchema,
})

/** How another code stands to this one. */
export const RELATIONS = [
  'instead-of',
  'billed-with',
  'included-in',
  'includes',
  'not-with',
  'replaces',
  'replaced-by',
  'same-family',
] as const

export const relatedSchema = z.strictObject({
  code: codeSchema,
  relation: z.enum(RELATIONS),
  why: z.string().min(10).max(300),
  effective: rangeSchema.optional(),
})

export type Rule = z.infer<typeof ruleSchema>
export type Documentation = z.infer<typeof documentationSchema>
export type Related = z.infer<typeof relatedSchema>

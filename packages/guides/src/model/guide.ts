import { z } from 'zod'
import { documentationSchema, relatedSchema, ruleSchema } from './rule.ts'
import { SPECIALTIES } from './specialties.ts'
import {
  codeSchema,
  daySchema,
  labelText,
  phraseText,
  plainText,
  rangeSchema,
  uniqueList,
} from './text.ts'

/** How the code is reported in a period: this is what changed when 77002 became an add-on. */
const reportingSchema = z.strictObject({
  as: z.enum(['stand-alone', 'separate-procedure', 'add-on', 'not-valid']),
  text: z.string().min(20).max(400),
  effective: rangeSchema,
})

/** First and last day of the code; `null` where the first day lies before what is known here. */
const validitySchema = z.strictObject({
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  note: z.string().min(10).optional(),
})

/** An event in the life of the code. */
const changeSchema = z.strictObject({
  date: daySchema,
  change: z.string().min(15).max(300),
  source: z.string(),
})

/** A deep guide: one code, all fields. */
export const guideSchema = z.strictObject({
  code: codeSchema,
  label: labelText,
  plain: plainText,
  synonyms: uniqueList(phraseText).min(2).max(12),
  /** How a patient or a new biller would say it. */
  lay: uniqueList(phraseText).min(1).max(8),
  specialties: uniqueList(z.enum(SPECIALTIES)).min(1).max(8),
  /** When it is used, by whom, and where the neighbours begin. */
  context: z.string().min(60).max(900),
  validity: validitySchema,
  reporting: z.array(reportingSchema).min(1),
  history: z.array(changeSchema).optional(),
  documentation: z.array(documentationSchema),
  rules: z.array(ruleSchema),
  related: z.array(relatedSchema).min(1).max(10),
  /** Ids of rules and documentation items many codes have in common. */
  shared: z
    .strictObject({ rules: uniqueList(z.string()), documentation: uniqueList(z.string()) })
    .optional(),
})

export type Guide = z.infer<typeof guideSchema>

/** `content/shared/rules.json`: rules many codes have in common; `{code}` is the guide's code. */
export const sharedRulesSchema = z.array(z.looseObject({ id: z.string() }))

/** `content/shared/documentation.json`. */
export const sharedDocumentationSchema = z.array(documentationSchema)

export type SharedRules = z.infer<typeof sharedRulesSchema>

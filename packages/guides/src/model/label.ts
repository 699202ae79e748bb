import { z } from 'zod'
import { SPECIALTIES } from './specialties.ts'
import { codeSchema, daySchema, labelText, phraseText, plainText, uniqueList } from './text.ts'

/** What every code has, with or without a guide. */
export const labelSchema = z.strictObject({
  label: labelText,
  plain: plainText,
  synonyms: uniqueList(phraseText).min(2).max(8),
  specialties: uniqueList(z.enum(SPECIALTIES)).min(1).max(6),
  /** First day of the code, where it matters and is known. */
  validFrom: daySchema.optional(),
  /** Last day of a code that is gone. */
  validTo: daySchema.optional(),
})

/** A file of `content/labels`: code → label. */
export const labelFileSchema = z.record(codeSchema, labelSchema)

export type Label = z.infer<typeof labelSchema>
export type LabelFile = z.infer<typeof labelFileSchema>

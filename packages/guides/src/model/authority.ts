import { z } from 'zod'
import { daySchema } from './text.ts'

/**
 * Who says so, strongest first. `statute` holds laws and regulations, `cms-manual` CMS's manuals and
 * payment files, `ncci-manual` the NCCI manual and its edit tables, `code-set` the code set's own
 * wording and notes.
 */
export const AUTHORITIES = [
  'statute',
  'cms-manual',
  'ncci-manual',
  'code-set',
  'cpt-assistant',
  'payer-policy',
  'community',
] as const

export type Authority = (typeof AUTHORITIES)[number]

/** 1 for the strongest authority. */
export function authorityRank(authority: Authority): number {
  return AUTHORITIES.indexOf(authority) + 1
}

/** Something a rule rests on. */
export const sourceSchema = z.strictObject({
  title: z.string().min(5),
  publisher: z.string().min(2),
  authority: z.enum(AUTHORITIES),
  /** Edition or publication day of what is cited; `null` for a text that is amended in place. */
  dated: daySchema.nullable(),
  where: z.string().min(3),
  /**
   * How far it was checked when the rule was written: `table` compared by a test with CMS's own
   * table, `read` the text was at hand, `quoted` read in another's quotation, `cited` from general
   * knowledge of the text.
   */
  seen: z.enum(['table', 'read', 'quoted', 'cited']),
})

/** `content/sources.json`: id → source. */
export const sourcesSchema = z.record(z.string().regex(/^[a-z0-9-]+$/), sourceSchema)

export type Source = z.infer<typeof sourceSchema>
export type Sources = z.infer<typeof sourcesSchema>

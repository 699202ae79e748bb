import { z } from 'zod'

/** A procedure code as content files write it. */
export const codeSchema = z.string().regex(/^(?:\d{4}[0-9A-Z]|[A-Z]\d{4})$/, 'not a procedure code')

/** A row of the fee schedule: a code, or a code and the 26, TC or 53 row of it. */
export const rowSchema = z
  .string()
  .regex(/^(?:\d{4}[0-9A-Z]|[A-Z]\d{4})(?:-(?:26|TC|53))?$/, 'not a fee schedule row')

/** A day, ISO. */
export const daySchema = z.iso.date()

/** First and last day something holds, inclusive; `to` is `null` while it still holds. */
export const rangeSchema = z
  .strictObject({ from: daySchema, to: daySchema.nullable() })
  .refine(({ from, to }) => to === null || from <= to, 'ends before it starts')

export type DatedRange = z.infer<typeof rangeSchema>

/** Whether the day lies in the range. ISO dates compare as text. */
export function holdsOn(range: DatedRange, day: string): boolean {
  return range.from <= day && (range.to === null || day <= range.to)
}

/** Sentence case, own words, no full stop: what a heading shows. */
export const labelText = z
  .string()
  .min(3)
  .max(60)
  .regex(/^[A-Z0-9]/, 'starts with a capital')
  .regex(/[^.\s]$/, 'has no full stop at the end')
  .refine((text) => !/[A-Z]{7,}/.test(text), 'is sentence case, not capitals')

/** One or two sentences a layperson understands. */
export const plainText = z
  .string()
  .min(20)
  .max(320)
  .regex(/[.]$/, 'ends with a full stop')
  .refine((text) => (text.match(/[.!?](?:\s|$)/g) ?? []).length <= 2, 'is one or two sentences')

/** A word or phrase people search by. */
export const phraseText = z
  .string()
  .min(2)
  .max(60)
  .regex(/^\S.*\S$/, 'has no blanks around it')

/** A list without repeats, whatever the case. */
export function uniqueList<Item extends z.ZodType<string>>(item: Item) {
  return z
    .array(item)
    .refine(
      (list) => new Set(list.map((text) => text.toLowerCase())).size === list.length,
      'repeats an entry',
    )
}

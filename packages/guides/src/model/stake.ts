import { z } from 'zod'
import { rowSchema } from './text.ts'

/**
 * What is at stake, as a formula over fee schedule rows; the amounts come from the engine at the
 * reader's locality, date and setting, never from a writer.
 */
export const stakeSchema = z.discriminatedUnion('kind', [
  /** Paid for `keep` where `against` was due: what is given up, or what was paid too much. */
  z.strictObject({ kind: z.literal('difference'), keep: rowSchema, against: rowSchema }),
  /** The whole amount of a row: a denial, or a recoupment. */
  z.strictObject({ kind: z.literal('whole'), row: rowSchema }),
  /** So many units of a row. */
  z.strictObject({ kind: z.literal('units'), row: rowSchema, units: z.int().min(2).max(20) }),
])

export type Stake = z.infer<typeof stakeSchema>

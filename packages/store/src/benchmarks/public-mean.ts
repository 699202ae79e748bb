import { formatUnits, type Reference } from '@feescope/core'
import { divideHalfUp, toSafe } from '../money/work.ts'

/** What the public means read of Medicare's utilization tables. */
export interface UtilizationTables {
  readonly year: number
  listSpecialtyYears(specialty: string): readonly {
    readonly year: number
    readonly providers: number
    readonly payments: number
  }[]
  listTopCodes(specialty: string): readonly {
    readonly code: string
    readonly services: number
    readonly payments: number
  }[]
}

export interface PublicMean {
  readonly specialty: string
  readonly year: number
  /** Mean Medicare work RVUs a clinician, of the codes counted. */
  readonly meanWork: string
  readonly clinicians: number
  readonly codes: number
  /** Share of the specialty's Medicare payments that the counted codes hold, percent. */
  readonly paymentShare: string
  readonly population: string
  readonly limits: readonly string[]
}

/** The mean work RVUs of a specialty's clinicians from public data; `undefined` where none is held. */
export function findPublicMean(
  tables: UtilizationTables,
  reference: Reference,
  specialty: string,
): PublicMean | undefined {
  const { year } = tables
  const total = tables.listSpecialtyYears(specialty).find((each) => each.year === year)
  const chosen = reference.choosePfs(`${year}-12-31`)
  if (!total || total.providers === 0 || !chosen.held) return undefined
  const release = chosen.table
  const codes = tables.listTopCodes(specialty)
  const work = codes.reduce(
    (sum, { code, services }) =>
      sum + BigInt(release.findRows(code)?.[0]?.work ?? 0) * BigInt(Math.round(services)),
    0n,
  )
  const paid = codes.reduce((sum, { payments }) => sum + BigInt(Math.round(payments)), 0n)
  const share = total.payments === 0 ? 0n : divideHalfUp(paid * 1000n, BigInt(total.payments))
  return {
    specialty,
    year,
    meanWork: formatUnits(toSafe(divideHalfUp(work, BigInt(total.providers))), 2),
    clinicians: total.providers,
    codes: codes.length,
    paymentShare: formatUnits(toSafe(share), 1),
    population: `${total.providers} clinicians whom Medicare Part B paid as ${specialty} in ${year}; work RVUs of ${release.id}`,
    limits: [
      'Medicare fee-for-service only: other payers are not in it, so a whole practice does more.',
      'Services billed for fewer than 11 patients are left out.',
      `Only the ${codes.length} codes with most payments, before any modifier; technical services count in full.`,
      'A mean of part-time and full-time clinicians alike; no percentile can be drawn from it.',
    ],
  }
}

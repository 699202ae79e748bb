import type { PfsRow } from '@feescope/core'

/** A revaluation that CMS applied to many codes at once, already inside the printed RVUs. */
export interface Revaluation {
  /** `efficiency-adjustment-2026` */
  readonly id: string
  readonly sentence: string
  readonly effective: string
  /** Of the work RVU, in thousandths. */
  readonly workFactor: number
}

/** CY 2026 physician fee schedule final rule: efficiency adjustment of −2.5 percent. */
export const revaluations: readonly Revaluation[] = [
  {
    id: 'efficiency-adjustment-2026',
    sentence:
      'The efficiency adjustment of 2026 took 2.5 % off the work of services that are not timed.',
    effective: '2026-01-01',
    workFactor: 975,
  },
]

/** True when the work RVU is the old one times the factor, rounded half up, and did change. */
export function isRevalued({ workFactor }: Revaluation, before: PfsRow, after: PfsRow): boolean {
  if (before.status !== 'A' || after.status !== 'A' || before.work === 0) return false
  const expected = Math.floor((before.work * workFactor + 500) / 1000)
  return after.work === expected && after.work !== before.work
}

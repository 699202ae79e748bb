import { type ListOptions, once, openHeld } from './open-lists.ts'
import {
  type CodeTotalsRow,
  type CodeYearsRow,
  codeTotals,
  codeYears,
  type SpecialtyTopCodesRow,
  type SpecialtyTotalsRow,
  type SpecialtyYearsRow,
  specialtyTopCodes,
  specialtyTotals,
  specialtyYears,
} from './utilization.ts'

/**
 * How often Medicare Part B paid codes and specialties. Means only: no percentile can be drawn from
 * it. Codes a provider billed for fewer than 11 patients are missing; fee-for-service only.
 */
export interface Utilization {
  /** The last year of the tables. */
  readonly year: number
  specialties(): readonly string[]
  /** Ten-year sums of a specialty. */
  findSpecialty(specialty: string): SpecialtyTotalsRow | undefined
  listSpecialtyYears(specialty: string): readonly SpecialtyYearsRow[]
  /** Up to 50 codes with most payments in the last year. */
  listTopCodes(specialty: string): readonly SpecialtyTopCodesRow[]
  /** Ten-year sums of a code, among the 500 with most payments. */
  findCode(code: string): CodeTotalsRow | undefined
  listCodeYears(code: string): readonly CodeYearsRow[]
}

/** The utilization tables; `undefined` when one of them is not held. */
export function openUtilization(options: ListOptions = {}): Utilization | undefined {
  const top = openHeld(specialtyTopCodes, options)
  const years = openHeld(specialtyYears, options)
  const totals = openHeld(specialtyTotals, options)
  const codes = openHeld(codeTotals, options)
  const yearsOfCodes = openHeld(codeYears, options)
  if (!top || !years || !totals || !codes || !yearsOfCodes) return undefined
  const topBy = once(() => Map.groupBy(top.rows(), ({ specialty }) => specialty))
  const yearsBy = once(() => Map.groupBy(years.rows(), ({ specialty }) => specialty))
  const totalsBy = once(() => new Map(totals.rows().map((row) => [row.specialty, row])))
  const codesBy = once(() => new Map(codes.rows().map((row) => [row.code, row])))
  const codeYearsBy = once(() => Map.groupBy(yearsOfCodes.rows(), ({ code }) => code))
  return {
    year: Number(top.effective.from.slice(0, 4)),
    specialties: () => [...totalsBy().keys()].sort(),
    findSpecialty: (specialty) => totalsBy().get(specialty),
    listSpecialtyYears: (specialty) => yearsBy().get(specialty) ?? [],
    listTopCodes: (specialty) => topBy().get(specialty) ?? [],
    findCode: (code) => codesBy().get(code),
    listCodeYears: (code) => codeYearsBy().get(code) ?? [],
  }
}

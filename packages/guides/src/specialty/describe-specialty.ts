import { formatUnits } from '@feescope/core'
import { findLabel } from '../guide/guide-book.ts'
import type {
  SpecialtyBasis,
  SpecialtyCode,
  SpecialtySummary,
  SpecialtyTables,
  SpecialtyView,
  SpecialtyYear,
} from './specialty-view.ts'

export interface SpecialtyOptions {
  /** How many codes; the tables hold at most 50 a specialty. Default all. */
  readonly limit?: number
  /** The name of a code no label is written of, such as CMS's own of HCPCS Level II. */
  readonly nameOf?: (code: string) => string | undefined
}

/** What the tables count, in words to be shown with every figure. */
export function basisOf({ year }: Pick<SpecialtyTables, 'year'>): SpecialtyBasis {
  return {
    year,
    population: `Medicare Part B fee-for-service, national, services of ${year}, by the specialty on the claim`,
    limits: [
      'Codes a provider billed for fewer than 11 patients are left out.',
      'At most the 50 codes with most payments of a specialty are held.',
      'Payments are what Medicare paid after the patient’s share, not allowed amounts.',
      'Medicare Advantage, Medicaid and private payers are not in it.',
      'Sums only: neither an average practice nor a percentile can be read from them.',
    ],
  }
}

/** Every specialty with figures in the year, most payments first. */
export function listSpecialties(tables: SpecialtyTables): readonly SpecialtySummary[] {
  return tables
    .specialties()
    .flatMap((specialty) => {
      const total = findYear(tables, specialty)
      return total ? [{ specialty, total }] : []
    })
    .toSorted((a, b) => b.total.payments - a.total.payments)
    .map(({ specialty, total }) => summarise(specialty, total))
}

/**
 * The specialties a name may mean: the one called exactly so, else those that hold every word of it;
 * capitals and punctuation do not count.
 */
export function findSpecialties(tables: SpecialtyTables, name: string): readonly string[] {
  const names = listSpecialties(tables).map(({ specialty }) => specialty)
  const asked = wordsOf(name)
  if (asked.length === 0) return []
  const exact = names.filter((each) => wordsOf(each).join(' ') === asked.join(' '))
  if (exact.length > 0) return exact
  return names.filter((each) => {
    const words = wordsOf(each)
    return asked.every((word) => words.some((other) => other.startsWith(word)))
  })
}

/** The codes a specialty is paid most for, with their share; `undefined` without figures in the year. */
export function describeSpecialty(
  tables: SpecialtyTables,
  specialty: string,
  { limit = 50, nameOf = () => undefined }: SpecialtyOptions = {},
): SpecialtyView | undefined {
  const total = findYear(tables, specialty)
  if (!total) return undefined
  const codes = tables
    .listTopCodes(specialty)
    .toSorted((a, b) => b.payments - a.payments)
    .slice(0, limit)
  return {
    ...basisOf(tables),
    ...summarise(specialty, total),
    codes: codes.map(({ code, services, providers, payments }, at) => ({
      rank: at + 1,
      code,
      label: findLabel(code)?.label ?? nameOf(code) ?? null,
      services,
      servicesShare: shareOf(services, total.services),
      providers,
      payments: formatUnits(payments, 2),
      paymentsShare: shareOf(payments, total.payments),
    })),
    listed: {
      servicesShare: shareOf(sumOf(codes, 'services'), total.services),
      paymentsShare: shareOf(sumOf(codes, 'payments'), total.payments),
    },
  }
}

function findYear(tables: SpecialtyTables, specialty: string): SpecialtyYear | undefined {
  return tables.listSpecialtyYears(specialty).find(({ year }) => year === tables.year)
}

function summarise(specialty: string, total: SpecialtyYear): SpecialtySummary {
  const { providers, services, payments } = total
  return { specialty, providers, services, payments: formatUnits(payments, 2) }
}

function sumOf(codes: readonly SpecialtyCode[], field: 'services' | 'payments'): number {
  return codes.reduce((sum, code) => sum + code[field], 0)
}

/** Percent with one decimal, half up. */
function shareOf(part: number, whole: number): string {
  return whole === 0 ? '0.0' : formatUnits(Math.floor((2000 * part + whole) / (2 * whole)), 1)
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
}

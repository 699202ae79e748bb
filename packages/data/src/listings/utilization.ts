import { createListing, type RowOf } from './listing.ts'
import { code, count, flag, units, unitsOrNull, word } from './listing-column.ts'
import { datesOf } from './listing-family.ts'

/**
 * Medicare Part B utilization (public use file), as a public copy adds it up. Amounts in cents.
 * CMS leaves out every provider and code with fewer than 11 patients; fee-for-service only.
 */
const specialty = () => word('specialty', /^.{2,80}$/, 'Expected a type of provider.')

function editionOf(name: string) {
  return ({ year }: { readonly year: number | undefined }) =>
    year === undefined ? undefined : { id: `UTIL${year}-${name}`, effective: datesOf(year) }
}

/** The 50 codes with most payments in each specialty, one year. */
export const specialtyTopCodes = createListing({
  kind: 'utilization-specialty-codes',
  name: 'utilization table of codes by specialty',
  layout: 'util-specialty-codes-5',
  columns: {
    specialty: specialty(),
    code: code('hcpcs'),
    services: count('services'),
    providers: unitsOrNull('providers', 0),
    payments: units('medicare_payments', 2),
  },
  keyOf: (row) => `${row.specialty} ${row.code}`,
  fewestRows: 1000,
  edition: editionOf('SPECIALTY-CODES'),
})

export const specialtyYears = createListing({
  kind: 'utilization-specialty-years',
  name: 'utilization table of specialties by year',
  layout: 'util-specialty-years-5',
  columns: {
    specialty: specialty(),
    year: units('year', 0),
    providers: units('providers', 0),
    services: count('services'),
    payments: units('medicare_payments', 2),
  },
  keyOf: (row) => `${row.specialty} ${row.year}`,
  fewestRows: 500,
  edition: editionOf('SPECIALTY-YEARS'),
})

export const specialtyTotals = createListing({
  kind: 'utilization-specialties',
  name: 'utilization table of specialties',
  layout: 'util-specialties-8',
  columns: {
    specialty: specialty(),
    providerYears: units('provider_years', 0),
    services: count('services'),
    patientYears: count('beneficiary_years'),
    payments: units('medicare_payments', 2),
    charges: units('submitted_charges', 2),
    yearsActive: units('years_active', 0),
  },
  unused: { 6: 'charge_to_payment_ratio' },
  keyOf: (row) => row.specialty,
  fewestRows: 100,
  edition: editionOf('SPECIALTIES'),
})

export const codeTotals = createListing({
  kind: 'utilization-codes',
  name: 'utilization table of codes',
  layout: 'util-codes-10',
  columns: {
    code: code('hcpcs'),
    isDrug: flag('is_drug', 'Y', 'N'),
    services: count('total_services'),
    payments: units('total_payments', 2),
    providerYears: units('provider_years', 0),
    patientYears: count('beneficiary_years'),
    yearsActive: units('years_active', 0),
    firstYear: units('first_year', 0),
    lastYear: units('last_year', 0),
  },
  unused: { 6: 'avg_payment_per_service' },
  keyOf: (row) => row.code,
  fewestRows: 300,
  edition: editionOf('CODES'),
})

export const codeYears = createListing({
  kind: 'utilization-code-years',
  name: 'utilization table of codes by year',
  layout: 'util-code-years-5',
  columns: {
    code: code('hcpcs'),
    year: units('year', 0),
    services: count('services'),
    payments: units('medicare_payments', 2),
  },
  unused: { 4: 'avg_payment' },
  keyOf: (row) => `${row.code} ${row.year}`,
  fewestRows: 1000,
  edition: editionOf('CODE-YEARS'),
})

export type SpecialtyTopCodesRow = RowOf<typeof specialtyTopCodes.columns>
export type SpecialtyYearsRow = RowOf<typeof specialtyYears.columns>
export type SpecialtyTotalsRow = RowOf<typeof specialtyTotals.columns>
export type CodeTotalsRow = RowOf<typeof codeTotals.columns>
export type CodeYearsRow = RowOf<typeof codeYears.columns>

import { createListing, type RowOf } from './listing.ts'
import { text, word } from './listing-column.ts'
import { datesOf } from './listing-family.ts'

/** CMS's place of service codes with the setting each is paid at. */
export const placeOfService = createListing({
  kind: 'place-of-service',
  name: 'place of service code set',
  layout: 'place-of-service-csv-4',
  columns: {
    code: word('pos_code', /^\d\d$/, 'Expected two digits.'),
    setting: word(
      'pos_type',
      /^(Facility|Non-Facility|Unassigned)$/,
      'Expected Facility, Non-Facility or Unassigned.',
    ),
    name: text('pos_name'),
    description: text('pos_description'),
  },
  keyOf: (row) => row.code,
  fewestRows: 50,
  edition: ({ year }) =>
    year === undefined ? undefined : { id: `POS${year}`, effective: datesOf(year) },
})

export type PlaceOfServiceRow = RowOf<typeof placeOfService.columns>

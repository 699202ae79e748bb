import { createListing, type RowOf } from './listing.ts'
import { code, unitsOrNull, word } from './listing-column.ts'
import { datesOf } from './listing-family.ts'

/** OPPS Addendum B: how the hospital outpatient system pays each code. No descriptor text. */
export const oppsStatus = createListing({
  kind: 'opps-status',
  name: 'OPPS Addendum B',
  layout: 'opps-status-extract-4',
  columns: {
    code: code('hcpcs'),
    status: word('status_indicator', /^[A-Z]\d?$/, 'Expected a status indicator such as J1.'),
    /** Thousandths of a dollar. */
    rate: unitsOrNull('payment_rate', 3),
  },
  unused: { 3: 'short_descriptor_level2_only' },
  keyOf: (row) => row.code,
  fewestRows: 10_000,
  edition: ({ year, quarter }) =>
    year === undefined || quarter === undefined
      ? undefined
      : { id: `OPPSB-${year}Q${quarter}`, effective: datesOf(year, quarter) },
})

export type OppsStatusRow = RowOf<typeof oppsStatus.columns>

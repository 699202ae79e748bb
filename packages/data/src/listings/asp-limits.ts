import { createListing, type RowOf } from './listing.ts'
import { code, flag, text, unitsOrNull, word } from './listing-column.ts'
import { datesOf } from './listing-family.ts'

/** CMS's quarterly payment limits of Part B drugs (ASP). Dollars in thousandths. */
export const aspLimits = createListing({
  kind: 'asp',
  name: 'Part B drug payment limit file (ASP)',
  layout: 'asp-extract-11',
  columns: {
    code: code('hcpcs'),
    dosage: word('dosage', /^.{1,120}$/, 'Expected what one unit is.'),
    limit: unitsOrNull('payment_limit', 3),
    /** Percent in thousandths: below 20 where inflation rebates lower it. */
    coinsurance: unitsOrNull('coinsurance_pct', 3),
    vaccineLimit: unitsOrNull('vaccine_limit', 3),
    bloodLimit: unitsOrNull('blood_limit', 3),
    clottingFactor: flag('clotting_factor', '1', ''),
    notes: text('notes'),
  },
  unused: { 1: 'short_description_level2_only', 5: 'vaccine_awp_pct', 7: 'blood_awp_pct' },
  keyOf: (row) => row.code,
  fewestRows: 400,
  edition: ({ year, quarter }) =>
    year === undefined || quarter === undefined
      ? undefined
      : { id: `ASP-${year}Q${quarter}`, effective: datesOf(year, quarter) },
})

export type AspLimitRow = RowOf<typeof aspLimits.columns>

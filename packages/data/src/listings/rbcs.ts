import { createListing, type RowOf } from './listing.ts'
import { code, date, word } from './listing-column.ts'
import { datesOf } from './listing-family.ts'

const few = /^[^\n]{1,80}$/

/** CMS's Restructured BETOS: every code in a category, subcategory and family. No CPT text. */
export const rbcs = createListing({
  kind: 'rbcs',
  name: 'RBCS taxonomy',
  layout: 'rbcs-csv-12',
  columns: {
    code: code('hcpcs'),
    id: word('rbcs_id', /^[A-Z]{2}\d{3}[MNO]$/, 'Expected an RBCS id such as PM000M.'),
    category: word('rbcs_category', few, 'Expected a category.'),
    subcategory: word('rbcs_subcategory', few, 'Expected a subcategory.'),
    family: word('rbcs_family', few, 'Expected a family.'),
    procedure: word('rbcs_procedure', /^(Major|Other|Non-Procedure)$/, 'Expected Major or other.'),
    codeAdded: date('rbcs_date_hcpcs_add'),
    codeEnded: date('rbcs_date_hcpcs_end'),
    assigned: date('rbcs_date_rbcs_asn'),
  },
  unused: { 2: 'rbcs_cat_id', 3: 'rbcs_sub_id', 4: 'rbcs_fam_id' },
  keyOf: (row) => `${row.code} ${row.codeAdded} ${row.assigned} ${row.id}`,
  fewestRows: 10_000,
  edition: ({ year }) =>
    year === undefined ? undefined : { id: `RBCS${year}`, effective: datesOf(year) },
  refuse: ({ id, procedure }) => {
    const expected = { M: 'Major', O: 'Other', N: 'Non-Procedure' }[id.slice(-1)]
    return expected === procedure ? undefined : `The id ${id} says ${expected}, not ${procedure}.`
  },
})

export type RbcsRow = RowOf<typeof rbcs.columns>

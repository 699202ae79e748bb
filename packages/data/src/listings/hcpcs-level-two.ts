import { createListing, type RowOf } from './listing.ts'
import { date, flag, type ListingColumn, text, word } from './listing-column.ts'
import { datesOf } from './listing-family.ts'

/** One code of July 2026 is written in lower case. */
function capitals(column: ListingColumn<string>): ListingColumn<string> {
  return { ...column, parse: (text) => column.parse(text.toUpperCase()) }
}

/**
 * HCPCS Level II: CMS's own codes with CMS's text, which is in the public domain. The list as a
 * public copy joins it: CMS's codes of the quarter, attributes where an earlier file has them.
 */
export const hcpcsLevelTwo = createListing({
  kind: 'hcpcs',
  name: 'HCPCS Level II file',
  layout: 'hcpcs-extract-20',
  columns: {
    code: capitals(word('hcpcs', /^[A-Z]\d{4}$/, 'Expected a letter and four digits.')),
    listed: flag('on_2026q3_file', 'Y', ''),
    shortDescription: text('short_description'),
    longDescription: text('long_description'),
    /** Which file the text is from. */
    descriptionSource: word('description_source', /^.{0,40}$/, 'Expected a short text.'),
    pricing: word('price', /^(\d\d(:\d\d)*)?$/, 'Expected pairs of digits.'),
    multiplePricing: word('multi', /^[A-Z0-9]?$/, 'Expected one letter or digit.'),
    /** C carrier judgement, D special instructions, I not payable, M non-covered, S by statute. */
    coverage: word('cov', /^[CDIMS]?$/, 'Expected C, D, I, M, S or blank.'),
    betos: word('betos', /^([A-Z]\d[A-Z0-9]?)?$/, 'Expected a BETOS code.'),
    typeOfService: word('tos', /^([A-Z0-9](:[A-Z0-9])*)?$/, 'Expected letters or digits.'),
    action: word('action', /^[A-Z]?$/, 'Expected one letter.'),
    crossReference: word('xref', /^(CPT|[A-Z0-9]{5}(, ?[A-Z0-9]{5})*)?$/, 'Expected codes.'),
    terminated: date('date_term'),
    added: date('date_added'),
    actionDate: date('date_action'),
  },
  unused: { 11: 'lab', 13: 'asc_grp', 14: 'proc', 15: 'anes', 18: 'date_asc' },
  keyOf: (row) => row.code,
  fewestRows: 5000,
  edition: ({ year, quarter }) =>
    year === undefined || quarter === undefined
      ? undefined
      : { id: `HCPCS-${year}Q${quarter}`, effective: datesOf(year, quarter) },
})

export type HcpcsLevelTwoRow = RowOf<typeof hcpcsLevelTwo.columns>

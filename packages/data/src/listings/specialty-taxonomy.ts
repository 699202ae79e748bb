import { createListing, type ListingColumns, type RowOf } from './listing.ts'
import { type ListingColumn, word } from './listing-column.ts'
import { datesOf } from './listing-family.ts'

/** CMS marks footnotes in brackets: `87[3]`. */
function withoutFootnotes(column: ListingColumn<string>): ListingColumn<string> {
  return { ...column, parse: (text) => column.parse(text.replaceAll(/\[\d+\]/g, '').trim()) }
}

/** Medicare specialty codes and the taxonomy codes that go with them; no taxonomy text (NUCC). */
export const specialtyTaxonomy = createListing({
  kind: 'specialty-taxonomy',
  name: 'specialty to taxonomy crosswalk',
  layout: 'specialty-taxonomy-csv-4',
  columns: {
    specialty: withoutFootnotes(
      word('MEDICARE SPECIALTY CODE', /^[A-Z0-9]{2}$/, 'Expected two letters or digits.'),
    ),
    provider: withoutFootnotes(
      word(
        'MEDICARE PROVIDER/SUPPLIER TYPE DESCRIPTION',
        /^.{1,100}$/,
        'Expected a type of provider.',
      ),
    ),
    /** Blank where no taxonomy code corresponds. */
    taxonomy: withoutFootnotes(
      word('PROVIDER TAXONOMY CODE', /^([0-9A-Z]{9}X)?$/, 'Expected ten characters ending in X.'),
    ),
  } satisfies ListingColumns,
  unused: { 3: 'PROVIDER TAXONOMY DESCRIPTION: TYPE, CLASSIFICATION, SPECIALIZATION' },
  keyOf: (row) => `${row.specialty} ${row.taxonomy} ${row.provider}`,
  repeats: true,
  fewestRows: 300,
  edition: ({ year, quarter }) =>
    year === undefined || quarter === undefined
      ? undefined
      : { id: `SPECIALTY-${year}Q${quarter}`, effective: datesOf(year, quarter) },
})

export type SpecialtyTaxonomyRow = RowOf<typeof specialtyTaxonomy.columns>

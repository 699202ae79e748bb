/** The sources rules and policy values rest on. The id is what rules name; the text is shown. */
export const CITATIONS = {
  'rvu-formula': 'CMS, Relative Value File record layout, payment formula',
  'rvu-rounding':
    'CMS payment files (PFREV25C, PFREV25D, PF25A): every amount equals one half-up rounding at the end',
  'rvu-status': 'CMS, Relative Value File record layout, status codes',
  'rvu-pctc': 'CMS, Relative Value File record layout, PC/TC indicator',
  'rvu-discontinued':
    'CMS, Relative Value File record layout, modifier 53 rows (44388, 45378, G0105, G0121)',
  'rvu-na': 'CMS, Relative Value File record layout, NA indicators',
  'rvu-conversion-factor': 'CMS, Relative Value File, conversion factor column',
  'ssa-1848.d': 'Social Security Act §1848(d)(1), as amended by MACRA and Public Law 119-21',
  'ssa-1848.e': 'Social Security Act §1848(e)(1), geographic practice cost indices and work floor',
  'mcpm-12-20.4.2':
    'Medicare Claims Processing Manual (Pub. 100-04), chapter 12 §20.4.2, and 42 CFR 414.22',
  'mcpm-13-20.2': 'Medicare Claims Processing Manual (Pub. 100-04), chapter 13 §20.2',
  'ssa-1833.a.1': 'Social Security Act §1833(a)(1): Medicare pays 80 % of the allowed amount',
  sequestration: 'Budget Control Act of 2011 and its extensions: Medicare sequestration',
} as const satisfies Record<string, string>

export type CitationId = keyof typeof CITATIONS

export function citationText(id: CitationId): string {
  return CITATIONS[id]
}

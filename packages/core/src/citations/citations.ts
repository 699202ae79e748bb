import { EDIT_CITATIONS } from './edit-citations.ts'

/** The sources rules and policy values rest on. The id is what rules name; the text is shown. */
export const CITATIONS = {
  ...EDIT_CITATIONS,
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
  'percent-rounding':
    'Position of Feescope: percentages are multiplied together and rounded half up once a line; every published example agrees',
  'rvu-bilateral': 'CMS, Relative Value File record layout, bilateral surgery indicator',
  'rvu-multiple': 'CMS, Relative Value File record layout, multiple procedure indicator',
  'mcpm-12-40.6':
    'Medicare Claims Processing Manual (Pub. 100-04), chapter 12 §40.6, multiple surgeries and endoscopies',
  mm9647:
    'MLN Matters MM9647: imaging professional component 5 %, technical component 50 %; SSA §1848(b)(4)(D)',
  cr8206:
    'CMS CR 8206 and SSA §1848(b)(7): therapy practice expense reduced by half from April 2013',
  cr7848:
    'CMS CR 7848: cardiovascular technical component −25 %, ophthalmology technical component −20 %',
  'dra-5102.b':
    'Deficit Reduction Act of 2005 §5102(b): imaging technical component capped at the OPPS amount',
  'caa-2016-502':
    'Consolidated Appropriations Act, 2016 §502(a)(1); SSA §1848(b)(9): film and computed radiography',
  'pama-218': 'Protecting Access to Medicare Act of 2014 §218(a): CT without the XR-29 standard',
  'mcpm-12-40.4':
    'Medicare Claims Processing Manual (Pub. 100-04), chapter 12 §40.4, split global packages',
  'mcpm-12-40.8':
    'Medicare Claims Processing Manual (Pub. 100-04), chapter 12 §40.8, co- and team surgeons',
  'mcpm-12-20.4.3':
    'Medicare Claims Processing Manual (Pub. 100-04), chapter 12 §20.4.3, assistants at surgery',
  'mcpm-12-20.4.6':
    'Medicare Claims Processing Manual (Pub. 100-04), chapter 12 §20.4.6, modifiers 22 and 52',
  'cfr-414.56':
    '42 CFR 414.56: nurse practitioners, physician assistants, clinical nurse specialists',
  'cfr-414.53':
    '42 CFR 414.53 and 414.54: social workers, marriage and family therapists, counselors, nurse-midwives',
  'cfr-414.64': '42 CFR 414.64: medical nutrition therapy',
  'ssa-1848.a.3': 'Social Security Act §1848(a)(3): non-participating practitioners',
  'ssa-1848.g.2': 'Social Security Act §1848(g)(2): limiting charge',
  'cfr-414.21': '42 CFR 414.21: the lesser of the actual charge and the fee schedule amount',
  'cfr-414.46': '42 CFR 414.46: anesthesia services',
  'ssa-1833.b': 'Social Security Act §1833(b): yearly Part B deductible',
  'ssa-1833.b.1': 'Social Security Act §1833(b)(1): preventive services without cost share',
  'caa-2021-122':
    'Consolidated Appropriations Act, 2021 §122: screening colonoscopy that turns therapeutic',
  'ssa-1834.v': 'Social Security Act §1834(v): therapy by an assistant is paid at 85 %',
  'cfr-414.1405': '42 CFR 414.1405: MIPS payment adjustment',
  'ssa-1833.m': 'Social Security Act §1833(m): shortage area bonus',
  'rvu-global': 'CMS, Relative Value File record layout, global days and split percentages',
  'ssa-1862.a': 'Social Security Act §1862(a): exclusions from coverage',
  contract: 'The payer contract given with the claim',
} as const satisfies Record<string, string>

export type CitationId = keyof typeof CITATIONS

export function citationText(id: CitationId): string {
  return CITATIONS[id]
}

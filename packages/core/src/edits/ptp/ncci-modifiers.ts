import { defineDatedSet } from '../../policy/dated-set.ts'

/** Modifiers that say two services were distinct. */
export const distinctModifiers = defineDatedSet({
  id: 'ncci.distinct-modifiers',
  label: 'NCCI PTP-associated modifiers for a distinct service',
  citation: 'ncci-manual-1',
  periods: [
    { from: null, to: null, members: '59' },
    { from: '2015-01-01', to: null, members: 'XE XS XP XU' },
  ],
})

/**
 * Of these, the ones that count on either line of a pair. CR 11168 speaks of claims processed from
 * that day; the date of service stands for it.
 */
export const eitherLineModifiers = defineDatedSet({
  id: 'ncci.either-line-modifiers',
  label: 'NCCI PTP-associated modifiers that count on either line',
  citation: 'cr-11168',
  periods: [{ from: '2019-07-01', to: null, members: '59 XE XS XP XU' }],
})

/** Modifiers that name a site. They separate two lines only when the sites differ. */
export const anatomicModifiers = defineDatedSet({
  id: 'ncci.anatomic-modifiers',
  label: 'NCCI PTP-associated modifiers for an anatomic site',
  citation: 'ncci-manual-1',
  periods: [
    { from: null, to: null, members: 'E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9' },
    { from: null, to: null, members: 'TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD RC' },
    { from: '2013-01-01', to: null, members: 'LM RI' },
  ],
})

/** Modifiers of a visit: they count on the visit's line, whichever column it stands in. */
export const visitModifiers = defineDatedSet({
  id: 'ncci.visit-modifiers',
  label: 'NCCI PTP-associated modifiers for a visit',
  citation: 'ncci-manual-1',
  periods: [{ from: null, to: null, members: '24 25 57' }],
})

/** The remaining ones: other global-period modifiers, outpatient visits (27), repeat tests (91). */
export const otherNcciModifiers = defineDatedSet({
  id: 'ncci.other-modifiers',
  label: 'Other NCCI PTP-associated modifiers',
  citation: 'ncci-manual-1',
  periods: [{ from: null, to: null, members: '27 58 78 79 91' }],
})

/** Every list of NCCI PTP-associated modifiers. Nothing else separates a pair. */
export const NCCI_MODIFIER_SETS = [
  distinctModifiers,
  anatomicModifiers,
  visitModifiers,
  otherNcciModifiers,
] as const

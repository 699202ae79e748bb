/** The sources the claim edits rest on; part of `CITATIONS`. */
export const EDIT_CITATIONS = {
  'ncci-ptp': 'CMS, National Correct Coding Initiative, procedure-to-procedure (PTP) edit tables',
  'ncci-manual-1':
    'CMS, Medicare NCCI Policy Manual, chapter I: modifier indicators and PTP-associated modifiers',
  'cr-11168':
    'CMS Change Request 11168: from July 2019 modifiers 59, XE, XS, XP and XU count on either line of a pair',
  'ncci-mue':
    'CMS, NCCI medically unlikely edits (MUE) and MLN Matters MM8853: adjudication indicators 1, 2, 3',
  'ncci-add-on': 'CMS, NCCI add-on code edits, types 1, 2 and 3',
  'mcpm-12-40.1':
    'Medicare Claims Processing Manual (Pub. 100-04), chapter 12 §40.1–40.3, the global surgical package',
  'mcpm-12-30.6':
    'Medicare Claims Processing Manual (Pub. 100-04), chapter 12 §30.6, evaluation and management',
  'rvu-modifier-indicators':
    'CMS, Relative Value File record layout: PC/TC, global, multiple, bilateral, assistant, co-surgeon and team indicators',
  'hcpcs-modifiers': 'CMS, HCPCS Level II modifiers, July 2024; CPT modifiers in our own words',
  'mcpm-12-50':
    'Medicare Claims Processing Manual (Pub. 100-04), chapter 12 §50, anesthesia modifiers',
  'mcpm-5-20':
    'Medicare Claims Processing Manual (Pub. 100-04), chapter 5 §20, therapy modifiers and timed units',
  'mcpm-13-20.1':
    'Medicare Claims Processing Manual (Pub. 100-04), chapter 13 §20, components by place of service',
  'ncd-lab':
    'CMS, laboratory national coverage determinations 190.12–190.34, January 2026 code lists',
  'cpt-assistant-2000-09':
    'CPT Assistant, September 2000, as quoted in coding forums: one report per area recorded',
} as const satisfies Record<string, string>

/** Why a payment differs, with what the payer seems to have done, in words. */
export const CAUSES = {
  'bilateral-paid-once': 'Both sides were done (modifier 50), one side was paid.',
  'modifier-ignored': 'A modifier on the claim was left out of the price.',
  'units-cut': 'Fewer units were paid than billed.',
  'code-changed': 'The payer priced another code than was billed.',
  'assistant-percent': 'The line was paid with a surgical assistant share that does not fit it.',
  'co-surgeon-percent': 'The line was paid as a co-surgeon’s, which it is not.',
  'component-only': 'Only one component of the test was paid.',
  'reduction-not-due':
    'The line was cut as a second procedure of the day, but nothing on the claim comes before it.',
  'reduced-twice': 'The reduction for several procedures of a day was taken twice.',
  'reduction-missing': 'The reduction for several procedures of a day was not taken.',
  'facility-rate': 'The facility rate was paid for a non-facility place of service.',
  'nonfacility-rate': 'The non-facility rate was paid for a facility place of service.',
  'practitioner-percent': 'The share of another kind of practitioner was paid.',
  'participation-rate': 'The rate of the other participation status was paid.',
  'conversion-factor': 'Another conversion factor was used: qualifying APM or not.',
  'old-conversion-factor': 'The conversion factor of another period was used.',
  'old-release': 'The fee schedule of an earlier release was used.',
  'wrong-locality': 'The amount of another payment locality was paid.',
  'sequestration-twice': 'Sequestration was taken twice.',
  'sequestration-missing': 'Sequestration was not taken.',
  unexplained: 'No single change of the price explains the amount.',
} as const

export type CauseId = keyof typeof CAUSES

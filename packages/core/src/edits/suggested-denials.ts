import type { SuggestedDenial } from './finding.ts'

/**
 * Reason code numbers Medicare contractors state most often for each situation. Contractors vary:
 * the numbers are a default, not a promise. Sources: MAC pages (FCSO, CGS, NGS), X12 code lists.
 */
export const SUGGESTED_DENIALS = {
  ptp: { group: 'CO', carc: '236', rarc: null },
  mue: { group: 'CO', carc: '151', rarc: 'N362' },
  addOn: { group: 'CO', carc: '107', rarc: 'N122' },
  globalPeriod: { group: 'CO', carc: '97', rarc: 'M144' },
  bundled: { group: 'CO', carc: '97', rarc: 'M15' },
  notValidForMedicare: { group: 'CO', carc: '16', rarc: 'M51' },
  nonCovered: { group: 'CO', carc: '96', rarc: 'N425' },
  statutorilyExcluded: { group: 'PR', carc: '96', rarc: 'N425' },
  notNecessary: { group: 'CO', carc: '50', rarc: null },
  modifierCombination: { group: 'CO', carc: '4', rarc: 'N519' },
  modifierInvalid: { group: 'CO', carc: '4', rarc: 'N823' },
  modifierMissing: { group: 'CO', carc: '4', rarc: 'N822' },
  modifierOutOfDate: { group: 'CO', carc: '182', rarc: null },
  surgicalTeam: { group: 'CO', carc: '54', rarc: null },
  placeOfService: { group: 'CO', carc: '5', rarc: 'M77' },
  units: { group: 'CO', carc: '151', rarc: null },
} as const satisfies Record<string, SuggestedDenial>

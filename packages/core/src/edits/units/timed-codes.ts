import { defineDatedSet } from '../../policy/dated-set.ts'
import { definePolicy } from '../../policy/policy.ts'

/** Therapy codes that are billed per 15 minutes of direct contact. */
export const timedTherapyCodes = defineDatedSet({
  id: 'units.timed-therapy-codes',
  label: 'Therapy codes billed per 15 minutes',
  citation: 'mcpm-5-20',
  periods: [
    { from: null, to: null, members: '97032 97033 97034 97035 97036 97039' },
    { from: null, to: null, members: '97110 97112 97113 97116 97124 97139 97140' },
    { from: null, to: null, members: '97530 97533 97535 97537 97542 97750 97755 97760 97761' },
    { from: null, to: '2017-12-31', members: '97532 97762' },
    { from: '2018-01-01', to: null, members: '97763' },
  ],
})

/** Minutes one unit stands for. */
export const minutesPerUnit = definePolicy({
  id: 'units.minutes-per-unit',
  label: 'Minutes of one timed unit',
  citation: 'mcpm-5-20',
  values: [{ from: '2000-01-01', to: null, value: '15' }],
})

/** Fewest minutes for which a unit may be billed. */
export const minutesOfFirstUnit = definePolicy({
  id: 'units.minutes-of-first-unit',
  label: 'Fewest minutes of a timed unit',
  citation: 'mcpm-5-20',
  values: [{ from: '2000-01-01', to: null, value: '8' }],
})

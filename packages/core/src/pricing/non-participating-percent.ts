import { definePolicy } from '../policy/policy.ts'

/** Share of the fee schedule that is the allowed amount of a non-participating practitioner. */
export const nonParticipatingPercent = definePolicy({
  id: 'pfs.non-participating-percent',
  label: 'Non-participating practitioner',
  citation: 'ssa-1848.a.3',
  values: [{ from: '1992-01-01', to: null, value: '0.95' }],
})

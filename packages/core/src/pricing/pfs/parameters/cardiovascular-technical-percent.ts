import { definePolicy } from '../../../policy/policy.ts'

/** What the technical component of cardiovascular tests after the first keeps. */
export const cardiovascularTechnicalPercent = definePolicy({
  id: 'pfs.cardiovascular-technical-percent',
  label: 'Technical component, second and later cardiovascular test',
  citation: 'cr7848',
  values: [{ from: '2013-01-01', to: null, value: '0.75' }],
})

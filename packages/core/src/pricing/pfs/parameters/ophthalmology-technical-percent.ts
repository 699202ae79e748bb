import { definePolicy } from '../../../policy/policy.ts'

/** What the technical component of eye tests after the first keeps. One CMS document prints a cut of 25 %; the file layout and the policy say 20 %. */
export const ophthalmologyTechnicalPercent = definePolicy({
  id: 'pfs.ophthalmology-technical-percent',
  label: 'Technical component, second and later eye test',
  citation: 'cr7848',
  values: [{ from: '2013-01-01', to: null, value: '0.8' }],
})

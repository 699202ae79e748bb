import { definePolicy } from '../../../policy/policy.ts'

/** What a PA, NP or CNS assisting at surgery is paid: 85 % of 16 %. */
export const assistantPractitionerPercent = definePolicy({
  id: 'pfs.assistant-practitioner-percent',
  label: 'Non-physician assistant at surgery (AS)',
  citation: 'cfr-414.56',
  values: [{ from: '1998-01-01', to: null, value: '0.136' }],
})

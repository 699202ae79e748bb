import { definePolicy } from '../../../policy/policy.ts'

/** Share of the fee schedule paid to nurse practitioners, physician assistants and clinical nurse specialists. */
export const nursePractitionerPercent = definePolicy({
  id: 'pfs.nurse-practitioner-percent',
  label: 'NP, PA or CNS',
  citation: 'cfr-414.56',
  values: [{ from: '1998-01-01', to: null, value: '0.85' }],
})

import { definePolicy } from '../../../policy/policy.ts'

/** Share of the fee schedule paid to dietitians for nutrition therapy. */
export const dietitianPercent = definePolicy({
  id: 'pfs.dietitian-percent',
  label: 'Registered dietitian',
  citation: 'cfr-414.64',
  values: [{ from: '2002-01-01', to: null, value: '0.85' }],
})

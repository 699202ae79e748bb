import { definePolicy } from '../../../policy/policy.ts'

/** Share of the fee schedule paid to certified nurse-midwives. */
export const nurseMidwifePercent = definePolicy({
  id: 'pfs.nurse-midwife-percent',
  label: 'Certified nurse-midwife',
  citation: 'cfr-414.53',
  values: [
    { from: '1992-01-01', to: '2010-12-31', value: '0.65' },
    { from: '2011-01-01', to: null, value: '1' },
  ],
})

import { definePolicy } from '../../../policy/policy.ts'

/** Both sides of a procedure with bilateral indicator 1, as a share of one side. */
export const bilateralPercent = definePolicy({
  id: 'pfs.bilateral-percent',
  label: 'Bilateral procedure',
  citation: 'rvu-bilateral',
  values: [{ from: '1992-01-01', to: null, value: '1.5' }],
})

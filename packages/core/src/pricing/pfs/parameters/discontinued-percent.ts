import { definePolicy } from '../../../policy/policy.ts'

/** Medicare publishes no share where it prints no 53 row: a contract may. */
export const discontinuedPercent = definePolicy({
  id: 'pfs.discontinued-percent',
  label: 'Discontinued procedure without a row of its own (53)',
  citation: 'rvu-discontinued',
  values: [],
})

import { definePolicy } from '../../../policy/policy.ts'

/** What the second to fifth ranked surgical procedure of a day keeps. */
export const multipleSurgeryPercent = definePolicy({
  id: 'pfs.multiple-surgery-percent',
  label: 'Second to fifth surgical procedure',
  citation: 'rvu-multiple',
  values: [{ from: '1995-01-01', to: null, value: '0.5' }],
})

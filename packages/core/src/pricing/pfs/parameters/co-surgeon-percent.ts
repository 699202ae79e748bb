import { definePolicy } from '../../../policy/policy.ts'

/** What each of two co-surgeons is paid. */
export const coSurgeonPercent = definePolicy({
  id: 'pfs.co-surgeon-percent',
  label: 'Each of two surgeons (62)',
  citation: 'mcpm-12-40.8',
  values: [{ from: '1992-01-01', to: null, value: '0.625' }],
})

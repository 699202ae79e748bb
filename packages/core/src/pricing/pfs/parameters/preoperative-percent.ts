import { definePolicy } from '../../../policy/policy.ts'

/** Medicare does not pay pre-operative care apart: a contract may name a share. */
export const preoperativePercent = definePolicy({
  id: 'pfs.preoperative-percent',
  label: 'Pre-operative care only (56)',
  citation: 'mcpm-12-40.4',
  values: [],
})

import { definePolicy } from '../../../policy/policy.ts'

/** Medicare prices team surgery by report: a contract may name a share. */
export const teamSurgeonPercent = definePolicy({
  id: 'pfs.team-surgeon-percent',
  label: 'Team surgeon (66)',
  citation: 'mcpm-12-40.8',
  values: [],
})

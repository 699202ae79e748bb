import { definePolicy } from '../../../policy/policy.ts'

/** Share paid to marriage and family therapists and mental health counselors, who may bill since 2024. */
export const counselorPercent = definePolicy({
  id: 'pfs.counselor-percent',
  label: 'Marriage and family therapist, mental health counselor',
  citation: 'cfr-414.53',
  values: [{ from: '2024-01-01', to: null, value: '0.75' }],
})

import { definePolicy } from '../../../policy/policy.ts'

/** What a physician assisting at surgery is paid. */
export const assistantPercent = definePolicy({
  id: 'pfs.assistant-percent',
  label: 'Assistant at surgery (80, 81, 82)',
  citation: 'mcpm-12-20.4.3',
  values: [{ from: '1992-01-01', to: null, value: '0.16' }],
})

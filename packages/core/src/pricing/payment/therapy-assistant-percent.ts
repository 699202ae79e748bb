import { definePolicy } from '../../policy/policy.ts'

/** What Medicare pays of its own share when an assistant furnished therapy; coinsurance is unchanged. */
export const therapyAssistantPercent = definePolicy({
  id: 'payment.therapy-assistant-percent',
  label: 'Therapy by an assistant (CQ, CO)',
  citation: 'ssa-1834.v',
  values: [{ from: '2022-01-01', to: null, value: '0.85' }],
})

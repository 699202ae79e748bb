import { definePolicy } from '../../policy/policy.ts'

/** Cut of Medicare's own payment; the patient's share is untouched. */
export const sequestration = definePolicy({
  id: 'payment.sequestration',
  label: 'Sequestration',
  citation: 'sequestration',
  values: [
    { from: '2013-04-01', to: '2020-04-30', value: '0.02' },
    { from: '2022-04-01', to: '2022-06-30', value: '0.01' },
    { from: '2022-07-01', to: '2033-03-31', value: '0.02' },
  ],
})

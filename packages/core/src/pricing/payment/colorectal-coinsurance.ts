import { definePolicy } from '../../policy/policy.ts'

/** The share of the patient when a screening colonoscopy turns therapeutic. */
export const colorectalCoinsurance = definePolicy({
  id: 'payment.colorectal-coinsurance',
  label: 'Coinsurance, screening colonoscopy turned therapeutic (PT)',
  citation: 'caa-2021-122',
  values: [
    { from: '1998-01-01', to: '2022-12-31', value: '0.20' },
    { from: '2023-01-01', to: '2026-12-31', value: '0.15' },
    { from: '2027-01-01', to: '2029-12-31', value: '0.10' },
    { from: '2030-01-01', to: null, value: '0' },
  ],
})

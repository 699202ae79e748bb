import { definePolicy } from '../../policy/policy.ts'

/** What a patient pays each year before Medicare does. */
export const yearlyDeductible = definePolicy({
  id: 'payment.yearly-deductible',
  label: 'Part B deductible of the year',
  citation: 'ssa-1833.b',
  values: [
    { from: '2013-01-01', to: '2015-12-31', value: '147.00' },
    { from: '2016-01-01', to: '2016-12-31', value: '166.00' },
    { from: '2017-01-01', to: '2018-12-31', value: '183.00' },
    { from: '2019-01-01', to: '2019-12-31', value: '185.00' },
    { from: '2020-01-01', to: '2020-12-31', value: '198.00' },
    { from: '2021-01-01', to: '2021-12-31', value: '203.00' },
    { from: '2022-01-01', to: '2022-12-31', value: '233.00' },
    { from: '2023-01-01', to: '2023-12-31', value: '226.00' },
    { from: '2024-01-01', to: '2024-12-31', value: '240.00' },
    { from: '2025-01-01', to: '2025-12-31', value: '257.00' },
    { from: '2026-01-01', to: '2026-12-31', value: '283.00' },
  ],
})

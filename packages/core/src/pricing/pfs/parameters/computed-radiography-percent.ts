import { definePolicy } from '../../../policy/policy.ts'

/** What the technical component of an x-ray by computed radiography keeps. */
export const computedRadiographyPercent = definePolicy({
  id: 'pfs.computed-radiography-percent',
  label: 'Technical component by computed radiography (FY)',
  citation: 'caa-2016-502',
  values: [
    { from: '2018-01-01', to: '2022-12-31', value: '0.93' },
    { from: '2023-01-01', to: null, value: '0.9' },
  ],
})

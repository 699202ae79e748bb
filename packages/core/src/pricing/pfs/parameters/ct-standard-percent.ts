import { definePolicy } from '../../../policy/policy.ts'

/** What the technical component of CT on equipment below the dose standard keeps. */
export const ctStandardPercent = definePolicy({
  id: 'pfs.ct-standard-percent',
  label: 'Technical component, CT below the XR-29 standard (CT)',
  citation: 'pama-218',
  values: [
    { from: '2016-01-01', to: '2016-12-31', value: '0.95' },
    { from: '2017-01-01', to: null, value: '0.85' },
  ],
})

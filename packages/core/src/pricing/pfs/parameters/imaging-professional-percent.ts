import { definePolicy } from '../../../policy/policy.ts'

/** What the professional component of imaging after the first keeps. */
export const imagingProfessionalPercent = definePolicy({
  id: 'pfs.imaging-professional-percent',
  label: 'Professional component, second and later imaging',
  citation: 'mm9647',
  values: [
    { from: '2012-01-01', to: '2016-12-31', value: '0.75' },
    { from: '2017-01-01', to: null, value: '0.95' },
  ],
})

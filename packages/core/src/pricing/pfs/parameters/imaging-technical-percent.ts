import { definePolicy } from '../../../policy/policy.ts'

/** What the technical component of imaging after the first keeps. */
export const imagingTechnicalPercent = definePolicy({
  id: 'pfs.imaging-technical-percent',
  label: 'Technical component, second and later imaging',
  citation: 'mm9647',
  values: [
    { from: '2006-01-01', to: '2010-06-30', value: '0.75' },
    { from: '2010-07-01', to: null, value: '0.5' },
  ],
})

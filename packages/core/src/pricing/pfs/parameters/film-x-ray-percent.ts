import { definePolicy } from '../../../policy/policy.ts'

/** What the technical component of an x-ray taken on film keeps. */
export const filmXRayPercent = definePolicy({
  id: 'pfs.film-x-ray-percent',
  label: 'Technical component on film (FX)',
  citation: 'caa-2016-502',
  values: [{ from: '2017-01-01', to: null, value: '0.8' }],
})

import { filmXRayPercent } from '../parameters/film-x-ray-percent.ts'
import { defineTechnicalCut } from './technical-component-cut.ts'

export const filmXRay = defineTechnicalCut({
  id: 'pfs.film-x-ray',
  modifier: 'FX',
  sentence:
    'The technical component of an x-ray on film (FX) is cut by 20 % from 2017; codes that cannot be x-rays are not.',
  citation: 'caa-2016-502',
  parameter: filmXRayPercent,
  example: '71046-FX, 2026 national: 33.07 − 0.20 × 23.05 = 28.46.',
})

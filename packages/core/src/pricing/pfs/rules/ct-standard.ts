import { ctStandardPercent } from '../parameters/ct-standard-percent.ts'
import { defineTechnicalCut } from './technical-component-cut.ts'

export const ctStandard = defineTechnicalCut({
  id: 'pfs.ct-standard',
  modifier: 'CT',
  sentence:
    'The technical component of a CT code on equipment below the XR-29 standard (CT) is cut by 5 % in 2016, 15 % from 2017; other codes are not cut.',
  citation: 'pama-218',
  parameter: ctStandardPercent,
  example: '74176-CT, 2026 national: 183.04 − 0.15 × 103.21 = 167.5585 → 167.56.',
})

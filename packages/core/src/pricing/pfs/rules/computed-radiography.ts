import { computedRadiographyPercent } from '../parameters/computed-radiography-percent.ts'
import { defineTechnicalCut } from './technical-component-cut.ts'

export const computedRadiography = defineTechnicalCut({
  id: 'pfs.computed-radiography',
  modifier: 'FY',
  sentence:
    'The technical component of an x-ray by computed radiography (FY) is cut by 7 % in 2018–2022, 10 % from 2023; codes that cannot be x-rays are not.',
  citation: 'caa-2016-502',
  parameter: computedRadiographyPercent,
  example: '71046-FY, 2026 national: 33.07 − 0.10 × 23.05 = 30.765 → 30.77.',
})

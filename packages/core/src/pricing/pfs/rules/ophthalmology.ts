import { ophthalmologyTechnicalPercent } from '../parameters/ophthalmology-technical-percent.ts'
import { defineTechnicalFamily } from './technical-family.ts'

export const ophthalmology = defineTechnicalFamily({
  id: 'pfs.ophthalmology',
  indicator: '7',
  sentence:
    'Of several eye tests the highest technical component is paid in full, the others at 80 %; interpretations are not cut.',
  citation: 'cr7848',
  parameter: ophthalmologyTechnicalPercent,
  example:
    '92083 + 92133, 2026 national: 63.80 + 16.37 + 0.8 × 14.36 = 63.80 + 16.37 + 11.49 = 91.66.',
})

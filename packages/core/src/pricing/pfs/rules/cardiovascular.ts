import { cardiovascularTechnicalPercent } from '../parameters/cardiovascular-technical-percent.ts'
import { defineTechnicalFamily } from './technical-family.ts'

export const cardiovascular = defineTechnicalFamily({
  id: 'pfs.cardiovascular',
  indicator: '6',
  sentence:
    'Of several cardiovascular tests the highest technical component is paid in full, the others at 75 %; interpretations are not cut.',
  citation: 'cr7848',
  parameter: cardiovascularTechnicalPercent,
  example:
    '78452 + 93306, 2026 national: 427.87 + 67.47 + 0.75 × 129.26 = 427.87 + 67.47 + 96.95 = 592.29.',
})

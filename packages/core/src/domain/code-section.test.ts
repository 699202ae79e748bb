import { expect, test } from 'vitest'
import { sectionOf } from './code-section.ts'

test.each([
  ['00100', 'Anesthesia'],
  ['09999', 'Anesthesia'],
  ['10004', 'Surgery'],
  ['69990', 'Surgery'],
  ['70010', 'Radiology'],
  ['79999', 'Radiology'],
  ['80047', 'Pathology and laboratory'],
  ['89398', 'Pathology and laboratory'],
  ['90281', 'Medicine'],
  ['99199', 'Medicine'],
  ['99201', 'Medicine'],
  ['99202', 'Evaluation and management'],
  ['99499', 'Evaluation and management'],
  ['99500', 'Medicine'],
  ['0001F', 'Performance measurement'],
  ['0633T', 'Emerging technology'],
  ['0001U', 'Laboratory analyses'],
  ['0001M', 'Laboratory analyses'],
  ['A2040', 'HCPCS A codes'],
  ['G0105', 'HCPCS G codes'],
])('%s belongs to %s', (code, section) => {
  expect(sectionOf(code)).toBe(section)
})

import { describe, expect, it } from 'vitest'
import { isWorkMeasure } from './work-measure.ts'

describe('a measure of a survey table', () => {
  it.each(['wrvu', 'wrvus', 'work rvus', 'physician work rvus'])('is work: %s', (metric) => {
    expect(isWorkMeasure(metric)).toBe(true)
  })

  it.each([
    'compensation',
    'compensation per wrvu',
    'compensation to work rvu ratio',
    '$/wrvu',
    'total rvus',
  ])('cannot be told from work alone: %s', (metric) => {
    expect(isWorkMeasure(metric)).toBe(false)
  })
})

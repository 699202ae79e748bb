import { describe, expect, test } from 'vitest'
import { screenFreeText } from './screen-free-text.ts'

describe('free text', () => {
  test.each([
    ['Jane Doe 1/2/1960'],
    ['DOE, JANE 01-02-60'],
    ['doe, dob 1960-01-02'],
    ['MRN 88123'],
    ['mrn#: A88123'],
    ['chart no 4711'],
    ['1234567'],
    ['123-45-6789'],
    ['call 410-555-0100'],
    ['jane@example.org'],
    ['pt: Miller, left knee'],
    ['Mrs. Miller'],
    ['born in March'],
  ])('%s is refused with a warning that does not repeat it', (text) => {
    const [issue] = screenFreeText(text, 'note')
    expect(issue?.code).toBe('looks-like-patient')
    expect(JSON.stringify(issue)).not.toContain(text)
  })

  test.each([
    ['teaching case'],
    ['room 3'],
    ['76120 with 74230'],
    ['Redo Sternotomy'],
    ['Saint Elsewhere'],
    ['follow-up of 7/15/2026'],
    ['clinic A, 4th floor'],
    ['2 hours 15 min'],
    ['patient awake'],
  ])('%s is allowed', (text) => {
    expect(screenFreeText(text, 'note')).toEqual([])
  })
})

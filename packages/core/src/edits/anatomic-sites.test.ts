import { describe, expect, it } from 'vitest'
import { sitesOf, sitesOverlap } from './anatomic-sites.ts'

describe('two lines with anatomic modifiers', () => {
  it.each([
    ['the same side overlaps', ['LT'], ['LT'], true],
    ['the other side does not', ['LT'], ['RT'], false],
    ['both sides overlap with either', ['50'], ['RT'], true],
    ['a finger lies on its side', ['LT'], ['F1'], true],
    ['a finger of the other hand does not', ['LT'], ['F6'], false],
    ['two fingers of one hand do not', ['F1'], ['F2'], false],
    ['upper and lower eyelid do not', ['E1'], ['E2'], false],
    ['two coronary arteries do not', ['LD'], ['LC'], false],
    ['the right coronary artery is not the right side', ['RT'], ['RC'], false],
    ['several modifiers are all looked at', ['F1', 'F2'], ['F2'], true],
    ['a line without a site overlaps with none', [], ['LT'], false],
    ['other modifiers name no site', ['59'], ['59'], false],
  ])('%s', (_, a, b, overlap) => {
    expect(sitesOverlap(sitesOf(a), sitesOf(b))).toBe(overlap)
    expect(sitesOverlap(sitesOf(b), sitesOf(a))).toBe(overlap)
  })
})

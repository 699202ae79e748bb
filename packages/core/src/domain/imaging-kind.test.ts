import { describe, expect, test } from 'vitest'
import { canBeXRay, isComputedTomography } from './imaging-kind.ts'

describe('kinds of imaging', () => {
  test.each([
    ['CT of the head', '70450'],
    ['the last head code, an angiography', '70498'],
    ['lung cancer screening, which came later', '71271'],
    ['CT of the abdomen and pelvis', '74176'],
    ['colonography', '74263'],
    ['CT of the heart', '75574'],
  ])('%s (%s) is computed tomography and no x-ray', (_situation, code) => {
    expect(isComputedTomography(code)).toBe(true)
    expect(canBeXRay(code)).toBe(false)
  })

  test.each([
    ['the chest', '71046'],
    ['the first code of the section', '70010'],
    ['the last, unlisted', '76499'],
    ['fluoroscopic guidance', '77002'],
    ['screening mammography', '77067'],
    ['bone age', '77072'],
    ['a barium enema', 'G0106'],
  ])('%s (%s) can be an x-ray and is no computed tomography', (_situation, code) => {
    expect(canBeXRay(code)).toBe(true)
    expect(isComputedTomography(code)).toBe(false)
  })

  test.each([
    ['magnetic resonance of the brain', '70553'],
    ['of the heart', '75561'],
    ['CT angiography of the leg arteries, which CMS does not list for CT', '75635'],
    ['three-dimensional processing', '76377'],
    ['ultrasound', '76700'],
    ['nuclear medicine', '78452'],
    ['a visit', '99213'],
    ['the code before the section', '69990'],
  ])('%s (%s) is neither', (_situation, code) => {
    expect(canBeXRay(code)).toBe(false)
    expect(isComputedTomography(code)).toBe(false)
  })
})

import { describe, expect, test } from 'vitest'
import { identifyRelease } from './identify-release.ts'

const title = (year: number, month: string) =>
  `,,${year} National Physician Fee Schedule Relative Value File ${month} Release,,\n`
const source = (file: string, text = '') => ({
  file,
  name: file.slice(file.lastIndexOf('/') + 1),
  sha256: '',
  text,
})

describe('identifyRelease', () => {
  const found: [
    situation: string,
    file: string,
    text: string,
    factor: number,
    year: number,
    letter: string,
  ][] = [
    ['the title', 'x.csv', title(2026, 'July'), 334009, 2026, 'C'],
    ['January', 'PPRRVU25_JAN.csv', title(2025, 'January'), 323465, 2025, 'A'],
    [
      'the title before a wrong name',
      'PPRRVU2026_Apr_nonQPP.csv',
      title(2026, 'July'),
      334009,
      2026,
      'C',
    ],
    ['the name of a text file', 'PPRRVU2026_Apr_nonQPP.txt', '', 334009, 2026, 'B'],
    ['a two-digit year in the name', 'PPRRVU25_JAN.txt', '', 323465, 2025, 'A'],
    ['the zip and the factor', 'rvu26b_0.zip/PPRRVU.txt', '', 334009, 2026, 'B'],
    ['a factor we do not know yet', 'PPRRVU2027_Oct_nonQPP.txt', '', 340000, 2027, 'D'],
    [
      'a January correction by its zip',
      'rvu26ar_1.zip/PPRRVU2026_Jan_nonQPP.txt',
      '',
      334009,
      2026,
      'AR',
    ],
    [
      'January 2024 corrected, by factor',
      'PPRRVU24_JAN.csv',
      title(2024, 'January'),
      332875,
      2024,
      'AR',
    ],
    ['January 2024, by factor', 'PPRRVU24_JAN.csv', title(2024, 'January'), 327442, 2024, 'A'],
  ]
  test.each(found)('%s', (_, file, text, factor, year, letter) => {
    const identified = identifyRelease(source(file, text), factor, undefined)
    expect(identified).toEqual({ found: true, release: { year, letter } })
  })

  test('the release asked for counts', () => {
    const identified = identifyRelease(source('a.txt'), 332875, 'rvu24ar')
    expect(identified).toEqual({ found: true, release: { year: 2024, letter: 'AR' } })
  })

  const refused: [
    situation: string,
    file: string,
    text: string,
    factor: number,
    release: string | undefined,
  ][] = [
    ['no quarter', 'a.txt', '', 334009, undefined],
    ['no year', 'a_Jul.txt', '', 340000, undefined],
    ['a title of another year than the factor', 'a.csv', title(2025, 'July'), 334009, undefined],
    ['a release that is none', 'a.txt', '', 334009, 'July'],
    ['a release of another year than the factor', 'a.txt', '', 334009, 'RVU25C'],
  ]
  test.each(refused)('%s is refused with a sentence', (_, file, text, factor, release) => {
    const identified = identifyRelease(source(file, text), factor, release)
    expect(identified).toMatchObject({ found: false, message: expect.stringMatching(/\.$/) })
  })
})

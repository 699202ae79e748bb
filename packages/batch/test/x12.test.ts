import { describe, expect, test } from 'vitest'
import { createTokenizer } from '../src/x12/tokenizer.ts'
import type { X12Issue } from '../src/x12/x12-issue.ts'
import { parseCents, parseDays, parseWhole } from '../src/x12/x12-values.ts'

const ISA =
  'ISA*00*          *00*          *ZZ*A              *ZZ*B              *260803*0900*^*00501*000000001*0*T*:~'

function tokenize(pieces: readonly string[]) {
  const issues: X12Issue[] = []
  const tokenizer = createTokenizer((issue) => void issues.push(issue))
  const segments = [...pieces.flatMap((piece) => tokenizer.push(piece)), ...tokenizer.end()]
  return { segments, issues, ids: segments.map(({ id }) => id).join(' ') }
}

describe('the tokenizer', () => {
  test('takes its delimiters from each ISA, padded or not', () => {
    const other = 'ISA|00||00||ZZ|A|ZZ|B|260803|0900|^|00501|2|0|T|>!'
    const { segments, issues } = tokenize([`${ISA}GS*HC~\r\nIEA*1*1~\n${other}SV1|HC>99213!`])
    expect(issues).toEqual([])
    expect(segments.map(({ number, id, component }) => `${number} ${id} ${component}`)).toEqual([
      '1 ISA :',
      '2 GS :',
      '3 IEA :',
      '4 ISA >',
      '5 SV1 >',
    ])
    expect(segments[4]?.elements).toEqual(['SV1', 'HC>99213'])
  })

  test('gives the same segments however the text is cut', () => {
    const text = `${ISA}GS*HC*A~ST*837*1~CLM*1*20~SE*3*1~IEA*1*1~`
    const whole = tokenize([text])
    for (let size = 1; size < 40; size++) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
        text.slice(at * size, at * size + size),
      )
      expect(tokenize(pieces).segments).toEqual(whole.segments)
    }
  })

  test('reads a text that starts at ST, its component divider told from the first procedure', () => {
    const { segments, ids } = tokenize(['ST*835*1234~SVC*HC>99213*10*5~'])
    expect(ids).toBe('ST SVC')
    expect(segments[0]?.component).toBe('>')
    expect(tokenize(['ST*835*12\nCLP*1\nSE*1*12\n']).ids).toBe('ST CLP SE')
  })

  test.each([
    ['claim,line,date\n1,2,3', 1, 'not-x12'],
    ['ISA*00*short~', 1, 'not-x12'],
    [`${ISA}GS*HC~ISAX00~`, 3, 'malformed-segment'],
    [`${ISA}GS*HC~1234*5~ST*1~`, 3, 'malformed-segment'],
    [`${ISA}NTE*${'x'.repeat(30_000)}~ST*1~`, 2, 'segment-too-long'],
    [`${ISA}GS*HC~ST*8`, 3, 'cut-off'],
    [`${ISA}GS*HC~GE*1*1`, 3, 'no-terminator'],
  ])('numbers what is wrong with %.30s', (text, segment, code) => {
    expect(tokenize([text]).issues).toMatchObject([{ segment, code }])
  })

  test('holds no more than one segment of a text that never ends one', () => {
    const tokenizer = createTokenizer(() => {})
    tokenizer.push(ISA)
    for (let i = 0; i < 1000; i++) expect(tokenizer.push('x'.repeat(65_536))).toEqual([])
    expect(tokenizer.push('~SE*1*1~').map(({ id }) => id)).toEqual(['?', 'SE'])
  })
})

describe('values', () => {
  test.each([
    ['150', 15_000],
    ['67.5', 6750],
    ['.5', 50],
    ['-12.00', -1200],
    ['12.3400', 1234],
    ['12.345', undefined],
    ['1e3', undefined],
    ['', undefined],
    ['99999999999999', undefined],
  ])('%s is %s cents', (text, cents) => {
    expect(parseCents(text)).toBe(cents)
  })

  test('whole numbers and days', () => {
    expect([parseWhole('2.0'), parseWhole('2.5'), parseWhole('x')]).toEqual([
      2,
      undefined,
      undefined,
    ])
    expect(parseDays('D8', '20260230')).toBeUndefined()
    expect(parseDays('RD8', '20260701-20260703')).toEqual({ from: '2026-07-01', to: '2026-07-03' })
    expect(parseDays('RD8', '20260703-20260701')).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'
import { parseProcedure } from './procedure.ts'

describe('a procedure as written on the command line', () => {
  test.each([
    ['76120', '76120', [], 1],
    [' 76120-26 ', '76120', ['26'], 1],
    ['97110-gpx3', '97110', ['GP'], 3],
    ['45385-59-pt', '45385', ['59', 'PT'], 1],
    ['99292x2', '99292', [], 2],
    ['99292X10', '99292', [], 10],
    ['70001-XE', '70001', ['XE'], 1],
    ['70001-XEx2', '70001', ['XE'], 2],
    ['70001-X1', '70001', ['X1'], 1],
    ['G0105', 'G0105', [], 1],
  ])('%s', (text, code, modifiers, units) => {
    expect(parseProcedure(text, 'p')).toEqual({ ok: true, value: { code, modifiers, units } })
  })
  test.each(['', '-26', '76120-', '76120 26', '76120/26', '76120×2'])('"%s" is not one', (text) => {
    const result = parseProcedure(text, 'procedure 1')
    if (result.ok) throw new Error('accepted')
    expect(result.issues).toEqual([
      {
        path: 'procedure 1',
        code: 'malformed-procedure',
        expected: 'CODE[-MODIFIER…][xUNITS], such as 76120-26 or 97110-GPx3',
        received: `"${text}"`,
        message: `procedure 1: "${text}" is not a procedure. Write CODE[-MODIFIER…][xUNITS], such as 76120-26 or 97110-GPx3.`,
      },
    ])
  })
})

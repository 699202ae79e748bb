import { describe, expect, it } from 'vitest'
import { DATE, referenceWith } from '../../test/edit-tables.ts'
import { checkClaim } from './check-claim.ts'
import { openClaimKernel, parseClaimLine } from './claim-kernel.ts'
import { editsNamed, isDenied, isDeniedAlone, NO_EDITS } from './line-edits.ts'

const reference = referenceWith({
  rows: [
    { code: '76120' },
    { code: '76000' },
    { code: '99213' },
    { code: '10065', status: 'B' },
    { code: '27447', globalDays: '090' },
  ],
  pairs: ['76120/76000:1'],
  limits: ['76120:1@3', '76000:3@3', '99213:3@3', '27447:1@2'],
})
const place = { date: DATE, pos: '11', edits: 'apply' } as const
const kernel = openClaimKernel(reference, place)
const lineOf = (text: string, at: number) => {
  const [procedure = '', units = '1'] = text.split('x')
  const [code = '', ...modifiers] = procedure.split('-')
  return parseClaimLine({ code, modifiers, units: Number(units) }, at + 1)
}
const CLAIMS = [
  '99213',
  '76120 76000',
  '76120 76000-59',
  '76120x2',
  '99213-26 76120',
  '10065 99213',
  '27447 99213 76120x3',
  '27447-55-54-26 99213-25 76000 76120',
  '99999 76120',
]

describe('what edits say of a line, in bits', () => {
  it.each(CLAIMS)('is what the findings say: %s', (procedures) => {
    const lines = procedures.split(' ').map(lineOf)
    const { findings } = checkClaim(reference, {
      ...place,
      lines: lines.map(({ code, modifiers, units }) => ({
        code,
        modifiers: [...modifiers],
        units,
      })),
    })
    for (const [at, edits] of kernel.check(lines).entries()) {
      const own = findings.filter(({ line }) => line === at + 1)
      const telling = own.filter(({ severity }) => severity !== 'info')
      expect(editsNamed(edits)).toEqual([...new Set(telling.map(({ edit }) => edit))])
      expect(isDenied(edits)).toBe(own.some(({ severity }) => severity === 'deny'))
    }
  })

  it.each(CLAIMS)('is the same when the lines were checked alone before: %s', (procedures) => {
    const lines = procedures.split(' ').map(lineOf)
    const alone = lines.map((line) => kernel.check([line])[0] ?? NO_EDITS)
    expect(kernel.checkTogether(lines, alone)).toEqual(kernel.check(lines))
  })

  it('tells apart what denies the line whatever else is billed', () => {
    const [modifier = 0] = kernel.check([lineOf('99213-26', 0)])
    expect([isDenied(modifier), isDeniedAlone(modifier)]).toEqual([true, true])
    const [, pair = 0] = kernel.check([lineOf('76120', 0), lineOf('76000', 1)])
    expect([isDenied(pair), isDeniedAlone(pair)]).toEqual([true, false])
  })
})

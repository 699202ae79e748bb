import { describe, expect, it } from 'vitest'
import { procedureText, readClaimText } from './procedure-text.ts'

describe('readClaimText', () => {
  it.each([
    ['76120-26, 76000 59', ['76120-26', '76000-59']],
    ['76120 26 59\n97110-GPx3', ['76120-26-59', '97110-GPx3']],
    ['97110 gp x3; g0105', ['97110-GPx3', 'G0105']],
    ['99213_250.00, 00100-AA_45min_5base', ['99213_250.00', '00100-AA_45min_5base']],
    ['66984-55_30days', ['66984-55_30days']],
    ['', []],
  ])('%j', (text, lines) => {
    expect(readClaimText(text)?.map(procedureText)).toEqual(lines)
  })

  it.each(['knee injection', '59 76000', '76120-toolong', '76120x0', '76120_many'])(
    '%j is no claim',
    (text) => {
      expect(readClaimText(text)).toBeUndefined()
    },
  )
})

import { expect, it } from 'vitest'
import { toCsv } from './csv.ts'

it.each([
  [
    [
      ['code', 'amount'],
      ['76120', '113.56'],
    ],
    'code,amount\r\n76120,113.56\r\n',
  ],
  [[['a "b", c', null, -1]], '"a ""b"", c",,-1\r\n'],
  [[['=1+1', '+x', '-4.50', '@x']], "'=1+1,'+x,-4.50,'@x\r\n"],
])('%j', (rows, text) => {
  expect(toCsv(rows)).toBe(text)
})

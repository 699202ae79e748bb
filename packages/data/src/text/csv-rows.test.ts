import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRows } from './csv-rows.ts'

const read = (text: string) => [...csvRows(text)]

describe('csvRows', () => {
  test('numbers rows by the line they start on, whatever the line ends', () => {
    expect(read('a,b\r\n"c\nd",e\nf,')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['c\nd', 'e'] },
      { line: 4, cells: ['f', ''] },
    ])
  })

  test('resolves quotes and keeps commas inside them', () => {
    expect(read('"MAC, as of 2020",,"say ""no"""')[0]?.cells).toEqual([
      'MAC, as of 2020',
      '',
      'say "no"',
    ])
  })

  test('an unclosed quote takes the rest of the file, not an endless loop', () => {
    expect(read('a,"b\nc,d')).toHaveLength(1)
  })

  test('reads back what was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', ' ', '.') })
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 1 }),
        (rows) => {
          const text = rows.map((cells) =>
            cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(','),
          )
          expect(read(text.join('\r\n')).map(({ cells }) => cells)).toEqual(rows)
        },
      ),
    )
  })
})

test('takes time in proportion to the text', () => {
  const rows = 'a,b,c\n'.repeat(300_000)
  const start = performance.now()
  expect(read(rows)).toHaveLength(300_000)
  expect(read(`${rows}"${rows}`)).toHaveLength(300_001)
  expect(performance.now() - start).toBeLessThan(5000)
})

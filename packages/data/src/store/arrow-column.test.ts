import { bool, dictionary, int32, uint8, utf8 } from '@uwdata/flechette'
import { expect, test } from 'vitest'
import { DataError } from '../data-error.ts'
import { encodeArrow, openArrow } from './arrow-column.ts'

const columns = [
  { name: 'code', type: utf8(), values: ['00100', '', 'ABC'] },
  { name: 'name', type: utf8(), values: ['São', 'plain', 'naïve'] },
  { name: 'status', type: dictionary(utf8(), uint8()), values: ['A', '', 'A'] },
  { name: 'work', type: int32(), values: [0, 12_345_678, 7] },
  { name: 'flag', type: bool(), values: [true, false, true] },
]
const bytes = encodeArrow(columns)

test('reads back what was written', () => {
  const table = openArrow(bytes, 'a.arrow')
  const all = <Value>(at: (index: number) => Value) => [0, 1, 2].map(at)
  expect(table.rowCount).toBe(3)
  expect(all(table.text('code'))).toEqual(['00100', '', 'ABC'])
  expect(all(table.text('name'))).toEqual(['São', 'plain', 'naïve'])
  expect(all(table.words('status'))).toEqual(['A', '', 'A'])
  expect([...Array.from(table.integers('work'))]).toEqual([0, 12_345_678, 7])
  expect(all(table.flags('flag'))).toEqual([true, false, true])
  expect([table.has('work'), table.has('pe')]).toEqual([true, false])
})

test('the same columns give the same bytes', () => {
  expect(encodeArrow(columns)).toEqual(bytes)
})

test('a missing column and a file that is not Arrow are named', () => {
  expect(() => openArrow(bytes, 'a.arrow').text('pe')).toThrow(
    'a.arrow cannot be read: column pe is missing',
  )
  expect(() => openArrow(bytes, 'a.arrow').integers('code')).not.toThrow(TypeError)
  expect(() => openArrow(Buffer.from('no arrow here'), 'b.arrow')).toThrow(DataError)
})

import { describe, expect, test } from 'vitest'
import { fixtureText, withCell } from '../../../test/fixture.ts'
import { pprrvuCsv32 } from '../../layouts/pprrvu-csv-32.ts'
import { type PprrvuField, pprrvuFields } from '../../layouts/pprrvu-field.ts'
import { createRejectList } from '../../reject.ts'
import { readPprrvuRows } from './pprrvu-family.ts'
import { indicatorValues } from './pprrvu-values.ts'
import { recognisePprrvu } from './recognise-pprrvu.ts'

function rejectsOf(text: string) {
  const version = recognisePprrvu(text)
  if (!version || version.kind === 'unknown-version') throw new Error('not recognised')
  const rejects = createRejectList('file')
  readPprrvuRows(version, text, rejects)
  return rejects.rejects
}

const good = fixtureText('pprrvu-csv-32.csv')
const mutated = (field: PprrvuField, value: string) =>
  rejectsOf(withCell(good, pprrvuCsv32, { row: '10060', field }, value))

describe('a value that is not CMS’s is rejected with its place', () => {
  test.each(Object.keys(indicatorValues))('unknown %s', (name) => {
    const field = pprrvuFields.find((each) => each === name) ?? 'code'
    const column = (pprrvuCsv32.fields[field] ?? 0) + 1
    expect(mutated(field, '?')).toEqual([
      {
        file: 'file',
        line: 13,
        column,
        field,
        rule: 'unknown-value',
        reason: expect.stringContaining('Known values are'),
        received: '?',
      },
    ])
  })

  const cases: [field: PprrvuField, value: string, rule: string][] = [
    ['work', '1.2345', 'not-a-number'],
    ['work', '1,22', 'column-count'],
    ['work', '-1.22', 'not-a-number'],
    ['work', '1.22E+1', 'not-a-number'],
    ['work', '', 'not-a-number'],
    ['oppsMp', 'NaN', 'not-a-number'],
    ['conversionFactor', '0', 'not-a-number'],
    ['conversionFactor', '33.40091', 'not-a-number'],
    ['modifier', 'XX', 'unknown-value'],
    ['code', '1006', 're-saved'],
    ['code', '100600', 'bad-code'],
    ['code', '1006a', 'bad-code'],
    ['endoscopicBase', '4537', 'bad-code'],
  ]
  test.each(cases)('%s %j', (field, value, rule) => {
    expect(mutated(field, value)).toMatchObject([{ line: 13, rule }])
  })

  test('a code that lost its zero says that the file was re-saved', () => {
    const [reject] = rejectsOf(good.replace(/^00100/m, '100'))
    expect(reject?.reason).toContain('re-saved in a spreadsheet')
    expect(reject).toMatchObject({ line: 12, column: 1, received: '100' })
  })
})

test('in a text file the column is the first character of the field', () => {
  const lines = fixtureText('pprrvu-txt-2026.txt').split('\n')
  const damaged = lines.with(9, `${lines[9]?.slice(0, 115)}8${lines[9]?.slice(116)}`)
  expect(rejectsOf(damaged.join('\n'))).toMatchObject([
    { line: 10, column: 116, field: 'multipleProcedure', received: '8' },
  ])
})

test('a short record is rejected, not read by halves', () => {
  const lines = fixtureText('pprrvu-txt-2026.txt').split('\n')
  const damaged = lines.with(9, lines[9]?.slice(0, 100) ?? '')
  expect(rejectsOf(damaged.join('\n'))).toMatchObject([{ line: 10, rule: 'record-length' }])
})

test('reading stops at a thousand rejects', () => {
  const rows = 'short,row\n'.repeat(5000)
  expect(rejectsOf(good + rows)).toHaveLength(1000)
})

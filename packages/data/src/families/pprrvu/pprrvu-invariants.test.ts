import { describe, expect, test } from 'vitest'
import { fixtureText, withCell } from '../../../test/fixture.ts'
import { pprrvuCsv32 } from '../../layouts/pprrvu-csv-32.ts'
import type { PprrvuField } from '../../layouts/pprrvu-field.ts'
import { createRejectList } from '../../reject.ts'
import { readPprrvuRows } from './pprrvu-family.ts'
import { checkPprrvu } from './pprrvu-invariants.ts'
import { recognisePprrvu } from './recognise-pprrvu.ts'

const good = fixtureText('pprrvu-csv-32.csv')

/** Every violation but the row count, which a fixture cannot keep. */
function violations(text: string) {
  const version = recognisePprrvu(text)
  if (!version || version.kind === 'unknown-version') throw new Error('not recognised')
  const rows = readPprrvuRows(version, text, createRejectList('file'))
  return checkPprrvu(rows).filter(({ rule }) => rule !== 'incomplete')
}

test('the fixture keeps every invariant', () => {
  expect(violations(good)).toEqual([])
})

describe('one changed cell is caught', () => {
  const cases: [situation: string, row: string, field: PprrvuField, value: string, rule: string][] =
    [
      ['a work RVU', '10060,', 'work', '1.23', 'sum-of-components'],
      ['a total', '10060,', 'totalFacility', '2.76', 'sum-of-components'],
      ['a 26 row', '70450,26', 'mp', '0.04', 'global-is-sum-of-parts'],
      ['an NA setting with its own PE', '97110,', 'peFacility', '0.39', 'na-copies-other-setting'],
      ['imaging without its family', '70450,TC', 'imagingFamily', '99', 'imaging-family'],
      ['a family without imaging', '10060,', 'imagingFamily', '88', 'imaging-family'],
      ['an endoscopy without base', '45380,', 'endoscopicBase', '', 'endoscopic-base'],
      ['a base without endoscopy', '10060,', 'endoscopicBase', '45378', 'endoscopic-base'],
      ['a base that is not listed', '45380,', 'endoscopicBase', '45379', 'endoscopic-base'],
      ['a base with another indicator', '45378,', 'multipleProcedure', '0', 'endoscopic-base'],
      ['a fifth modifier 53', '10060,', 'modifier', '53', 'discontinued-rows'],
      ['a code in place of another', '00100,', 'code', '10060', 'duplicate-row'],
      [
        'another conversion factor',
        '10060,',
        'conversionFactor',
        '33.4010',
        'one-conversion-factor',
      ],
    ]
  test.each(cases)('%s', (_, row, field, value, rule) => {
    const text = withCell(good, pprrvuCsv32, { row, field }, value)
    expect(violations(text)).toContainEqual(expect.objectContaining({ rule }))
  })
})

test('a missing modifier-53 row is caught', () => {
  const text = good.replace(/^G0121,53.*\r?\n/m, '')
  expect(violations(text)).toMatchObject([
    { rule: 'discontinued-rows', received: '44388 45378 G0105' },
  ])
})

test('a file of a few rows is incomplete', () => {
  const all = checkPprrvu([])
  expect(all.map(({ rule }) => rule)).toContain('incomplete')
})

test('G0511 may break the NA rule: its RVUs are not used for Medicare', () => {
  expect(good).toMatch(/^G0511,,DESCRIPTION,X,\+,0\.90,0\.72,,0\.00,NA/m)
})

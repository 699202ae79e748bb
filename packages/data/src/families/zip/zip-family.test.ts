import { expect, test } from 'vitest'
import { findFamily } from '../families.ts'

const label =
  'STATE,ZIP CODE,CARRIER,LOCALITY,RURAL IND,LAB CB LOCALITY,RURAL IND2,PLUS 4 FLAG,PART B DRUG INDICATOR,YEAR/QTR\n'
/** 40,001 ZIP codes of Alaska in 109 made-up localities of one MAC. */
const entries = Array.from({ length: 40_001 }, (_, index) => ({
  zip: String(index + 1).padStart(5, '0'),
  locality: String((index % 109) % 100).padStart(2, '0'),
  mac: index % 109 > 99 ? '02103' : '02102',
  state: index % 109 > 99 ? 'AL' : 'AK',
}))
const csv = entries
  .map((e) => `${e.state},${e.zip},${e.mac},${e.locality},R,Z9,R,0,A,20261\n`)
  .join('')
const txt = entries
  .map((e) => `${e.state}${e.zip}${e.mac}${e.locality}RZ9R  0 A${' '.repeat(52)}20261\r\n`)
  .join('')

function run(text: string) {
  return findFamily(text)?.import({ file: 'a', name: 'a', sha256: '', text }, {})
}

test('csv and txt of the same ZIP codes give the same table', () => {
  const outcomes = [run(label + csv), run(txt)]
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ status: 'imported', id: 'ZIP5-2026Q1', rows: 40_001 })
  }
  const bytes = outcomes.map(
    (each) => each?.status === 'imported' && each.encode({ descriptors: false }),
  )
  expect(bytes[0]).toEqual(bytes[1])
})

test('a workbook that lost the zeros of ZIP codes reads the same', () => {
  const lost = csv.replaceAll(/^(..),0+(\d+),/gm, '$1,$2,')
  expect(run(label + lost)).toMatchObject({ status: 'imported', rows: 40_001 })
})

test.each([
  ['a ZIP code twice', csv.replace('AK,00002,', 'AK,00001,'), 'duplicate-row'],
  ['two quarters', csv.replace('A,20261', 'A,20254'), 'one-quarter'],
  ['a state in another MAC', csv.replace('AK,00002,02102', 'AK,00002,02103'), 'one-mac-per-state'],
  ['a state that does not exist', csv.replace('AK,00002', 'ZZ,00002'), 'unknown-value'],
  ['another flag', csv.replace('R,0,A', 'R,7,A'), 'unknown-value'],
  ['cut off', csv.slice(0, 500_000).replace(/[^\n]*$/, ''), 'incomplete'],
])('%s is refused', (_, text, rule) => {
  const outcome = run(label + text)
  const rules = outcome?.status === 'rejected' ? outcome.rejects.map((each) => each.rule) : []
  expect(rules).toContain(rule)
})

import { expect, test } from 'vitest'
import { findFamily } from '../families.ts'

const header = 'HCPCS,MOD,PROCSTAT,CARRIER,LOCALITY,FACILITY PRICE,NON-FACILTY PRICE\n'
const macs = Array.from({ length: 115 }, (_, index) => String(10_000 + index))
const csv = ['A', 'C']
  .flatMap((status, code) => macs.map((mac) => `7000${code},TC,${status},${mac},00,99.50,99.50\n`))
  .join('')
const txt = macs.map((mac) => `70000TC A ${mac}  00    99.50     99.50\r\n`).join('')

function run(text: string, file = 'rvu26c.zip/OPPSCAP_Jul.csv') {
  return findFamily(text)?.import({ file, name: 'OPPSCAP_Jul.csv', sha256: '', text }, {})
}

test('csv and txt; the release is that of the zip', () => {
  expect(run(header + csv)).toMatchObject({ status: 'imported', id: 'OPPSCAP26C', rows: 230 })
  expect(run(txt)).toMatchObject({ status: 'imported', layout: 'oppscap-txt-38', rows: 115 })
})

test.each([
  ['two prices', csv.replace('99.50,99.50', '99.50,99.60'), 'one-amount'],
  ['a locality missing', csv.replace(/^70000,TC,A,10001.*\n/m, ''), 'incomplete'],
  ['a locality twice', csv.replace('A,10001', 'A,10000'), 'duplicate-row'],
  ['two statuses', csv.replace('TC,A,10001', 'TC,C,10001'), 'one-status'],
  ['an interpretation', csv.replace('TC,A', '26,A'), 'unknown-value'],
  ['an amount that is none', csv.replace('99.50', '99.5O'), 'not-a-number'],
])('%s is refused', (_, text, rule) => {
  const outcome = run(header + text)
  const rules = outcome?.status === 'rejected' ? outcome.rejects.map((each) => each.rule) : []
  expect(rules).toContain(rule)
})

test('a file that came in no zip asks for its release', () => {
  expect(run(header + csv, 'OPPSCAP_Jul.csv')).toMatchObject({
    rejects: [{ rule: 'unknown-release' }],
  })
})

import { describe, expect, test } from 'vitest'
import { fixtureText } from '../../../test/fixture.ts'
import { createRejectList } from '../../reject.ts'
import { decodeText } from '../../text/decode-text.ts'
import type { PprrvuRow } from './parse-pprrvu-row.ts'
import { readPprrvuRows } from './pprrvu-family.ts'
import { recognisePprrvu } from './recognise-pprrvu.ts'

function read(fixture: string) {
  const text = decodeText(Buffer.from(fixtureText(fixture), 'latin1'))
  const version = recognisePprrvu(text)
  if (!version || version.kind === 'unknown-version')
    throw new Error(`${fixture} is not recognised`)
  const rejects = createRejectList(fixture)
  const rows = readPprrvuRows(version, text, rejects)
  return { layout: version.layout.id, rejects: rejects.rejects, rows }
}

const find = (rows: readonly PprrvuRow[], code: string, modifier = '') =>
  rows.find(({ row }) => row.code === code && row.modifier === modifier)

const versions = [
  {
    fixture: 'pprrvu-csv-31.csv',
    layout: 'pprrvu-csv-31',
    pricingIndicator: '',
    factor: 323465,
    line: 11,
  },
  {
    fixture: 'pprrvu-csv-32.csv',
    layout: 'pprrvu-csv-32',
    pricingIndicator: '9',
    factor: 334009,
    line: 11,
  },
  {
    fixture: 'pprrvu-txt-2025.txt',
    layout: 'pprrvu-txt-2025',
    pricingIndicator: '',
    factor: 323465,
    line: 8,
  },
  {
    fixture: 'pprrvu-txt-2026.txt',
    layout: 'pprrvu-txt-2026',
    pricingIndicator: '9',
    factor: 334009,
    line: 8,
  },
]

describe.each(versions)('$layout', ({ fixture, layout, pricingIndicator, factor, line }) => {
  const file = read(fixture)

  test('is recognised by content and read without rejects', () => {
    expect(file).toMatchObject({ layout, rejects: [] })
    expect(file.rows).toHaveLength(23)
    expect(file.rows[0]).toMatchObject({
      line,
      descriptor: 'DESCRIPTION',
      conversionFactor: factor,
    })
  })

  test('every field is where the layout says', () => {
    expect(find(file.rows, '45380')?.row).toEqual({
      code: '45380',
      modifier: '',
      status: 'A',
      notUsedForMedicare: false,
      work: 356,
      peNonfacility: 900,
      peFacility: 190,
      mp: 46,
      totalNonfacility: 1302,
      totalFacility: 592,
      nonfacilityNa: false,
      facilityNa: false,
      pctc: '0',
      globalDays: '000',
      preOperative: 0,
      intraOperative: 0,
      postOperative: 0,
      multipleProcedure: '3',
      bilateral: '0',
      assistant: '0',
      coSurgeons: '0',
      team: '0',
      pricingIndicator,
      endoscopicBase: '45378',
      supervision: '09',
      imagingFamily: '99',
      oppsPeNonfacility: 0,
      oppsPeFacility: 0,
      oppsMp: 0,
    })
    expect(find(file.rows, '27447')?.row).toMatchObject({
      nonfacilityNa: true,
      preOperative: 10,
      intraOperative: 69,
      postOperative: 21,
      bilateral: '1',
      assistant: '2',
      coSurgeons: '2',
    })
    expect(find(file.rows, '70450', 'TC')?.row).toMatchObject({
      facilityNa: true,
      multipleProcedure: '4',
      imagingFamily: '88',
      supervision: '01',
      oppsPeNonfacility: 160,
      oppsPeFacility: 160,
      oppsMp: 1,
    })
    expect(find(file.rows, 'G0511')?.row).toMatchObject({ notUsedForMedicare: true, status: 'X' })
  })

  test('codes keep their leading zeros', () => {
    expect(find(file.rows, '00100')?.row.status).toBe('J')
    expect(find(file.rows, '0001F')?.row.status).toBe('I')
  })
})

test('the four versions hold the same rows', () => {
  const [first, ...others] = versions.map(({ fixture }) =>
    read(fixture).rows.map(({ row }) => ({ ...row, pricingIndicator: '' })),
  )
  for (const rows of others) expect(rows).toEqual(first)
})

test('another header is named as an unknown version, not guessed', () => {
  const text = fixtureText('pprrvu-csv-32.csv').replace('BASE,FACTOR', 'FACTOR,BASE')
  expect(recognisePprrvu(text)).toMatchObject({ kind: 'unknown-version', line: 10 })
})

test('other files are not taken for a relative value file', () => {
  expect(recognisePprrvu(fixtureText('gpci-csv-8.csv'))).toBeUndefined()
  expect(recognisePprrvu('')).toBeUndefined()
  expect(recognisePprrvu('HDR only\nHDR headers\n')).toBeUndefined()
})

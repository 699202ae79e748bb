import { readFileSync } from 'node:fs'
import { openLogImport } from '@feescope/batch'
import type { CsvRecord } from '@feescope/store'
import { expect, test } from 'vitest'

const CLAIMS = readFileSync(new URL('../fixtures/claims.837', import.meta.url))

async function recordsOf(bytes: Uint8Array): Promise<readonly CsvRecord[]> {
  const { source } = await openLogImport('claims.837', bytes)
  if (!('records' in source)) throw new Error('an 837P is read as records')
  const records: CsvRecord[] = []
  for await (const record of source.records()) records.push(record)
  return records
}

test('an 837P gives day, procedure, units, setting and case of each line, and no more', async () => {
  const [headings, ...rows] = await recordsOf(CLAIMS)
  expect(headings?.cells).toEqual(['date', 'code', 'modifiers', 'units', 'setting', 'caseNumber'])
  expect(rows.filter(({ broken }) => broken === undefined).map(({ cells }) => cells)).toEqual([
    ['2026-07-15', '99214', '25', '1', 'nonfacility', '1'],
    ['2026-07-15', '20610', '50', '1', 'nonfacility', '1'],
    ['2026-07-14', '99213', '', '1', 'facility', '1'], // two lines of the claim on this day
    ['2026-07-14', '27447', '55', '1', 'facility', '1'],
    ['2026-07-16', '00790', 'AA', '1', 'facility', ''], // alone on its day: no case
  ])
  expect(rows.at(-1)).toMatchObject({ line: 57, broken: expect.stringContaining('SV104 ("1.5")') })
})

test('nothing of the patient, the account or the diagnosis passes through', async () => {
  const text = JSON.stringify(await recordsOf(CLAIMS))
  for (const secret of ['PATIENT', 'DOCTOR', '1234567893', 'A1', 'M1711', '10001', '250']) {
    expect(text).not.toContain(secret)
  }
})

test('a file that holds no claims rejects what it holds instead', async () => {
  const remittance = readFileSync(new URL('../fixtures/remittance.835', import.meta.url))
  const { source } = await openLogImport('remittance.835', remittance)
  expect(source).toHaveProperty('records')
  const rows = await recordsOf(remittance)
  expect(rows.slice(1).map(({ broken }) => broken)).toEqual([
    expect.stringContaining('feescope remit'),
  ])
})

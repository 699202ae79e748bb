import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { releaseOf } from '../../test/release-of.ts'
import { createAddOnTable, createPtpTable } from '../index.ts'
import { listChangeDays } from '../policy/change-days.ts'
import { createReference, heldTable } from '../reference/snapshot.ts'
import { createCalendar } from './calendar.ts'

const SOURCE = join(import.meta.dirname, '..')

describe('the calendar', () => {
  test('knows every date that is written in the engine', async () => {
    const files = globSync('**/*.ts', { cwd: SOURCE })
      .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('claim-kernel.ts'))
      .map((file) => join(SOURCE, file))
    // Dates are noted when their module is loaded.
    for (const file of files) await import(file)
    const written = files
      .flatMap((file) => readFileSync(file, 'utf8').match(/'\d{4}-\d\d-\d\d'/g) ?? [])
      .map((quoted) => quoted.slice(1, -1))
    const days = new Set(listChangeDays())
    // A first day is a change itself; a last day makes the day after one.
    const unknown = written.filter((day) => !days.has(day) && !days.has(dayAfter(day)))
    expect(written.length).toBeGreaterThan(300)
    expect(unknown).toEqual([])
  })

  const ptp = createPtpTable(
    { ...about('NCCI-PTP-PRA-2024Q3', '2024-07-01', '2024-09-30'), setting: 'practitioner' },
    [
      {
        column1: '10000',
        column2: '10001',
        effective: '2024-07-10',
        deleted: '2024-08-14',
        modifierIndicator: '1',
        rationale: 1,
      },
    ],
  )
  const addOn = createAddOnTable(about('NCCI-AOC-2024Q3', '2024-07-01', '2024-09-30'), [
    { addOn: '10001', primary: '10000', type: 1, effective: '2024-07-20', deleted: null },
  ])
  const calendar = createCalendar(
    createReference({
      releases: [],
      pfs: [
        { ...releaseOf([{ code: '10000' }]), ...about('RVU24A', '2024-01-01', '2024-03-31') },
        { ...releaseOf([{ code: '10000' }]), ...about('RVU24C', '2024-07-01', '2024-09-30') },
      ].map(heldTable),
      gpci: [],
      ptp: [{ ...heldTable(ptp), setting: 'practitioner' }],
      addOn: [heldTable(addOn)],
    }),
    { zip: false },
  )
  const isSame = (one: string, other: string) => calendar.periodOf(one) === calendar.periodOf(other)

  test.each([
    ['nothing changes', '2024-08-20', '2024-09-30', true],
    ['a pair begins', '2024-07-09', '2024-07-10', false],
    ['a pair is in force', '2024-07-20', '2024-08-14', true],
    ['a pair ended the day before', '2024-08-14', '2024-08-15', false],
    ['an add-on edit begins', '2024-07-19', '2024-07-20', false],
    ['a quarter ends', '2024-09-30', '2024-10-01', false],
    // Between the releases 15 May is as far from 31 March (45 days) as 16 May from 1 July (46).
    ['the nearest release is still the earlier one', '2024-05-14', '2024-05-16', true],
    ['the later release becomes the nearest', '2024-05-16', '2024-05-17', false],
  ])('%s: %s and %s', (_situation, one, other, same) => {
    expect(isSame(one, other)).toBe(same)
  })
})

function about(id: string, from: string, to: string) {
  return { id, effective: { from, to }, source: { file: 'file', sha256: '' } }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

import type { PtpRow } from '@feescope/core'
import { describe, expect, test } from 'vitest'
import { openBundledReference } from '../../open-reference.ts'
import { PTP_RATIONALES } from './ptp-rationales.ts'

async function openPractitioner() {
  const chosen = (await openBundledReference()).choosePtp('practitioner', '2024-07-15')
  if (!chosen.held) throw new Error(chosen.message)
  return chosen.table
}

async function findRow(
  column1: string,
  column2: string,
  date: number,
): Promise<PtpRow | undefined> {
  const table = await openPractitioner()
  const at = table.findActive(table.codeNumber(column1), table.codeNumber(column2), date)
  return at === -1 ? undefined : table.rowAt(at)
}

describe('edits known from NCCI', () => {
  test.each([
    ['29881', '29877', '0'],
    ['43239', '43235', '0'],
    ['80053', '80048', '0'],
    ['45385', '45380', '1'],
    ['27447', '20610', '1'],
    ['11042', '97597', '1'],
    ['20680', '20670', '1'],
    ['76000', '20610', undefined],
    ['76120', '76000', '1'],
  ])(
    '%s pays and denies %s with indicator %s in July 2024',
    async (column1, column2, indicator) => {
      expect((await findRow(column1, column2, 20240715))?.modifierIndicator).toBe(indicator)
    },
  )

  test('97140 with 97530 applied through its last day and not after', async () => {
    expect(await findRow('97140', '97530', 20191230)).toMatchObject({ deleted: '2019-12-31' })
    expect(await findRow('97140', '97530', 20191231)).toMatchObject({ modifierIndicator: '1' })
    expect(await findRow('97140', '97530', 20200101)).toBeUndefined()
  })

  test('a retroactively deleted row (indicator 9) never applies, not even on its day', async () => {
    const table = await openPractitioner()
    expect(table.listRows('29881', '29877').map((row) => row.modifierIndicator)).toEqual(['0', '9'])
    expect(await findRow('29881', '29877', 20020101)).toMatchObject({ modifierIndicator: '0' })
  })

  test('edits of before 1996 begin in 1996; the first day of the others is not known', async () => {
    const table = await openPractitioner()
    const effective = new Map<string | null, number>()
    for (let position = 0; position < table.rowCount; position++) {
      const day = table.rowAt(position).effective
      effective.set(day, (effective.get(day) ?? 0) + 1)
    }
    expect(Object.fromEntries(effective)).toEqual({ null: 2_543_924, '1996-01-01': 2_093 })
  })

  test('76000 is denied by 2,193 codes in force; the views of both columns agree', async () => {
    const table = await openPractitioner()
    const denied = table.listByCode('76000', 2)
    expect(denied.filter(({ deleted }) => deleted === null)).toHaveLength(2_193)
    expect(denied.every(({ column2 }) => column2 === '76000')).toBe(true)
    for (const row of denied) expect(table.listRows(row.column1, '76000')).toContainEqual(row)
    expect(table.listByCode('76000', 1).every(({ column1 }) => column1 === '76000')).toBe(true)
    expect(table.listByCode('XXXXX', 2)).toEqual([])
  })

  test('every rationale number has its words', async () => {
    const table = await openPractitioner()
    const numbers = new Set(table.listByCode('99213', 2).map(({ rationale }) => rationale))
    expect([...numbers].every((number) => PTP_RATIONALES.has(number))).toBe(true)
  })
})

test('no pair of the outpatient table applies in both directions on one day', async () => {
  const chosen = (await openBundledReference()).choosePtp('outpatient', '2024-07-15')
  if (!chosen.held) throw new Error(chosen.message)
  const { table } = chosen
  let both = 0
  for (let position = 0; position < table.rowCount; position += 7) {
    const { column1, column2, deleted } = table.rowAt(position)
    if (deleted !== null) continue
    const [code1, code2] = [table.codeNumber(column1), table.codeNumber(column2)]
    if (table.findActive(code2, code1, 20240715) !== -1) both++
  }
  expect(both).toBe(0)
})

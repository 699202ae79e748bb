import { createPtpTable, createReference, heldTable, type PtpRow } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { describe, expect, it } from 'vitest'
import { listLimitChanges, listPairChanges } from './list-edit-changes.ts'

const days = { before: '2026-04-01', after: '2026-07-01', setting: 'practitioner' } as const

const pair = (column2: string, fields: Partial<PtpRow> = {}): PtpRow => ({
  column1: '10000',
  column2,
  effective: null,
  deleted: null,
  modifierIndicator: '1',
  rationale: 1,
  ...fields,
})

function quarter(id: string, from: string, to: string, rows: readonly PtpRow[]) {
  const info = { id, effective: { from, to }, source: { file: 'test', sha256: '' } }
  const table = createPtpTable({ ...info, setting: 'practitioner' }, rows)
  return { ...heldTable(table), setting: 'practitioner' as const }
}

const second = quarter('NCCI-PTP-PRA-2026Q2', '2026-04-01', '2026-06-30', [
  pair('20000'),
  pair('30000', { modifierIndicator: '0' }),
  pair('40000'),
])
const third = quarter('NCCI-PTP-PRA-2026Q3', '2026-07-01', '2026-09-30', [
  pair('20000'),
  pair('30000'),
  pair('40000', { deleted: '2026-06-30' }),
  pair('50000', { effective: '2026-07-01', modifierIndicator: '0' }),
])

describe('pairs between two quarters', () => {
  it('lists what came, went and got another indicator', () => {
    const reference = createReference({ releases: [], pfs: [], gpci: [], ptp: [second, third] })
    const found = listPairChanges(reference, { ...days, codes: ['10000'] })
    expect(found).toMatchObject({
      compared: true,
      before: { id: 'NCCI-PTP-PRA-2026Q2', exact: true },
      changes: [
        { column1: '10000', column2: '30000', before: '0', after: '1' },
        { column1: '10000', column2: '40000', before: '1', after: null },
        { column1: '10000', column2: '50000', before: null, after: '0' },
      ],
    })
  })

  it('says that two quarters are not held where one table would stand for both days', () => {
    const reference = createReference({ releases: [], pfs: [], gpci: [], ptp: [second] })
    expect(listPairChanges(reference, { ...days, codes: ['10000'] })).toEqual({
      compared: false,
      message: expect.stringContaining('only NCCI-PTP-PRA-2026Q2 is'),
    })
  })
})

describe('unit limits between two quarters', () => {
  it('lists the codes whose limit differs, those with both limits first', async () => {
    const reference = await openBundledReference()
    const found = listLimitChanges(
      reference,
      { before: '2024-07-01', after: '2026-04-01', setting: 'practitioner', codes: undefined },
      ['0042T', '21085', '76120'],
    )
    if (!found.compared) throw new Error('both MUE quarters are bundled')
    expect(found.before).toMatchObject({ id: 'NCCI-MUE-PRA-2024Q3', exact: true })
    // 21085 went from 1 to 2; 0042T was deleted, and its limit with it; 76120 stayed at 1.
    expect(found.changes).toMatchObject([
      { code: '21085', before: { units: 1, mai: 3 }, after: { units: 2, mai: 3 } },
      { code: '0042T', before: { units: 1, mai: 3 }, after: null },
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { identifyMue } from '../families/mue/identify-mue.ts'
import { identifyPtp } from '../families/ptp/identify-ptp.ts'
import { ncciReleaseDates, ncciReleaseId, parseNcciReleaseId, toMueSetting } from './ncci-release.ts'

test.each([
  ['NCCI-PTP-PRA-2026Q3', '2026-07-01', '2026-09-30'],
  ['NCCI-MUE-DME-2025Q4', '2025-10-01', '2025-12-31'],
  ['NCCI-AOC-2024Q1', '2024-01-01', '2024-03-31'],
])('%s is in force from %s to %s', (id, from, to) => {
  const release = parseNcciReleaseId(id.toLowerCase())
  if (!release) throw new Error(`${id} is not parsed`)
  expect(ncciReleaseId(release)).toBe(id)
  expect(ncciReleaseDates(release)).toEqual({ from, to })
})

test.each(['NCCI-PTP-DME-2026Q3', 'NCCI-PTP-2026Q3', 'NCCI-AOC-PRA-2026Q3', 'NCCI-MUE-PRA-2026Q5', 'RVU26C'])(
  '%s is no NCCI table',
  (id) => expect(parseNcciReleaseId(id)).toBeUndefined(),
)

describe('the names CMS gives its PTP files', () => {
  test.each([
    ['ccipra-v322r0-f1.TXT', 'NCCI-PTP-PRA-2026Q3', 1],
    ['ccipra-v323r0-f4.txt', 'NCCI-PTP-PRA-2026Q4', 4],
    ['medicare-ncci-2025q1-ccioph-v310r0-f2.xlsx', 'NCCI-PTP-OPH-2025Q1', 2],
    ['ccipra-v302r1-f3.txt', 'NCCI-PTP-PRA-2024Q3', 3],
    ['ptp_outpatient_2024q3.tsv', 'NCCI-PTP-OPH-2024Q3', undefined],
  ])('%s is part of %s', (name, id, part) => {
    const identity = identifyPtp(name, undefined)
    expect(identity && ncciReleaseId(identity.release)).toBe(id)
    expect(identity?.part).toBe(part)
  })

  test('a given release overrides the name, and must be a PTP table', () => {
    const given = identifyPtp('edits-f2.txt', 'NCCI-PTP-OPH-2026Q3')
    expect(given).toMatchObject({ release: { setting: 'OPH', year: 2026, quarter: 3 }, part: 2 })
    expect(identifyPtp('ccipra-v322r0-f1.txt', 'NCCI-MUE-PRA-2026Q3')).toBeUndefined()
    expect(identifyPtp('edits.txt', undefined)).toBeUndefined()
  })
})

test.each([
  ['MCR_MUE_OutpatientHospitalServices_Eff_10-01-2026.csv', 'outpatient', 'NCCI-MUE-OPH-2026Q4'],
  ['MCR_MUE_DMESupplierServices_Eff_01-01-2025.xlsx', 'dme', 'NCCI-MUE-DME-2025Q1'],
  ['MCR_MUE_PractitionerServices_Eff_13-01-2025.csv', 'practitioner', undefined],
] as const)('%s is %s', (name, setting, id) => {
  const release = identifyMue(name, setting, undefined)
  expect(release && ncciReleaseId(release)).toBe(id)
  if (id) expect(toMueSetting(id)).toBe(setting)
})

import { readFileSync } from 'node:fs'
import { priceClaim } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { describe, expect, test } from 'vitest'
import { toClaimInputs } from '../src/x12/professional/claim-inputs.ts'
import { readProfessionalClaims } from '../src/x12/professional/read-professional-claims.ts'
import { collect, listSamples, sample, withoutSamples } from './x12-samples.ts'

const fixture = readFileSync(new URL('../fixtures/claims.837', import.meta.url))

async function read(source: Uint8Array | string) {
  const items = await collect(readProfessionalClaims(source))
  return {
    claims: items.flatMap((item) => (item.kind === 'claim' ? [item.claim] : [])),
    rejected: items.flatMap((item) => (item.kind === 'rejected' ? [item] : [])),
    issues: items.flatMap((item) => (item.kind === 'issue' ? [item.issue] : [])),
  }
}

describe('837P claims', () => {
  test('keep what decides a price', async () => {
    const { claims } = await read(fixture)
    expect(claims.map(({ claimId }) => claimId)).toEqual(['A1', 'A2'])
    const [first, second] = claims
    expect(first).toMatchObject({ position: 17, charge: 55_000, diagnoses: ['M1711', 'I10'] })
    expect(first?.lines[0]).toEqual({
      position: 22,
      number: 1,
      controlNumber: 'A1L1',
      date: '2026-07-15',
      through: '2026-07-15',
      code: '99214',
      modifiers: ['25'],
      units: 1,
      minutes: null,
      charge: 25_000,
      careDays: null,
      pointers: [1, 2],
      purchased: null,
      place: {
        pos: '11',
        zip: '100160001',
        locality: null,
        setting: null,
        provider: null,
        assigned: true,
        qp: null,
      },
    })
    expect(
      second?.lines.map(({ date, through, minutes, careDays, place }) => [
        [date, through, minutes, careDays],
        [place.pos, place.zip, place.provider],
      ]),
    ).toEqual([
      // The line's own facility before the claim's; another payer's facility is neither.
      [
        ['2026-07-14', '2026-07-15', null, null],
        ['22', '12207', 'np'],
      ],
      [
        ['2026-07-16', '2026-07-16', 95, null],
        ['24', '14203', 'np'],
      ],
      // 2026-07-20 … 2026-07-30, both counted
      [
        ['2026-07-14', '2026-07-14', null, 11],
        ['22', '14203', 'np'],
      ],
    ])
  })

  test('hold nothing of the patient', async () => {
    const items = await collect(readProfessionalClaims(fixture))
    expect(JSON.stringify(items)).not.toMatch(/PATIENT|TEST|NURSE|10001/)
  })

  test('are rejected with every reason and segment; a void is passed over', async () => {
    const { rejected, issues } = await read(fixture)
    expect(rejected).toHaveLength(1)
    expect(rejected[0]?.issues.map(({ segment, code }) => [segment, code])).toEqual([
      [59, 'malformed-quantity'],
      [60, 'malformed-date'],
      [62, 'not-hcpcs'],
      [59, 'no-date'],
      [62, 'no-date'],
    ])
    expect(issues.map(({ severity, code }) => [severity, code])).toEqual([
      ['note', 'void'],
      ['warning', 'count-differs'],
    ])
  })

  test('price as the engine takes them, one part for each day and place', async () => {
    const reference = await openBundledReference()
    const { claims } = await read(fixture)
    const parts = claims.flatMap((claim) => toClaimInputs(claim))
    expect(parts.map(({ input }) => [input.date, input.zip, input.pos, input.provider])).toEqual([
      ['2026-07-15', '100160001', '11', undefined],
      ['2026-07-14', '12207', '22', 'np'],
      ['2026-07-16', '14203', '24', 'np'],
      ['2026-07-14', '14203', '22', 'np'],
    ])
    const [visit] = parts
    const outcome = visit && priceClaim(reference, { ...visit.input, edits: 'off' })
    // Manhattan: 99214 153.27; 20610-50 79.27 × 150 %
    expect(outcome?.lines.map((line) => line.status === 'priced' && line.allowed)).toEqual([
      '153.27',
      '118.91',
    ])
  })

  test('break off where the file does, and the claims before are kept', async () => {
    const text = fixture.toString('latin1')
    const { claims, rejected, issues } = await read(text.slice(0, text.indexOf('LX*3~')))
    expect(claims.map(({ claimId }) => claimId)).toEqual(['A1'])
    expect(rejected[0]?.issues).toMatchObject([{ code: 'cut-off' }])
    expect(issues.map(({ code }) => code)).toContain('transaction-cut-off')
  })
})

describe.skipIf(withoutSamples)('sample 837 files', () => {
  const COUNTS: Readonly<Record<string, readonly [number, number]>> = {
    '837_mixed_p_and_i.txt': [1, 0],
    '837i_sample_1.txt': [0, 0],
    '837i_sample_2.txt': [0, 0],
    '837p_complex_all_loops.txt': [2, 4],
    '837p_drug_j1745.txt': [1, 0],
    '837p_many_claims_820.txt.gz': [410, 410],
    '837p_multi_transaction_health_plan.txt': [5, 0],
    '837p_sample_2012.txt': [8, 0],
    '837p_valid_two_claims.txt': [1, 1],
    '837p_x12_example_encounter.txt': [1, 0],
  }

  test('are all known', () => {
    expect(listSamples('837')).toEqual(Object.keys(COUNTS))
  })

  test.each(Object.entries(COUNTS))('%s: %s read and rejected', async (name, counts) => {
    const { claims, rejected, issues } = await read(sample(name))
    expect([claims.length, rejected.length]).toEqual(counts)
    const reasons = rejected.flatMap((each) => each.issues)
    for (const { message } of [...reasons, ...issues]) expect(message).toMatch(/^Segment \d+/)
    for (const { code } of reasons) expect(code).toBe('malformed-code')
  })

  test('institutional transactions are passed over with a reason', async () => {
    const { issues } = await read(sample('837_mixed_p_and_i.txt'))
    const passed = issues.filter(({ code }) => code === 'passed-over')
    expect(passed.map(({ segment }) => segment)).toEqual([28, 66])
    expect(passed[0]?.message).toContain('institutional')
  })
})

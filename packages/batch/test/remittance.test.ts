import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readRemittance } from '../src/x12/remittance/read-remittance.ts'
import { collect, listSamples, sample, withoutSamples } from './x12-samples.ts'

const fixture = readFileSync(new URL('../fixtures/remittance.835', import.meta.url))

async function read(source: Uint8Array | string) {
  const items = await collect(readRemittance(source))
  return {
    payments: items.flatMap((item) => (item.kind === 'payment' ? [item.payment] : [])),
    claims: items.flatMap((item) => (item.kind === 'claim' ? [item.claim] : [])),
    rejected: items.flatMap((item) => (item.kind === 'rejected' ? [item] : [])),
    adjustments: items.flatMap((item) => (item.kind === 'adjustment' ? [item.adjustment] : [])),
    balances: items.flatMap((item) => (item.kind === 'balance' ? [item.balance] : [])),
    issues: items.flatMap((item) => (item.kind === 'issue' ? [item.issue] : [])),
  }
}

describe('835 remittances', () => {
  test('keep payment, claims, lines and reasons', async () => {
    const { payments, claims, adjustments } = await read(fixture)
    expect(payments).toEqual([
      {
        segment: 3,
        control: '0001',
        amount: 20_840,
        date: '2026-08-20',
        trace: 'TRACE1',
        payer: 'MEDICARE PART B',
      },
    ])
    expect(claims[0]).toMatchObject({
      claimId: 'A1',
      filing: 'MB',
      pos: '11',
      date: '2026-07-15',
      remarks: ['MA01'],
      balanced: true,
    })
    expect(claims[0]?.lines[1]).toEqual({
      segment: 20,
      number: 2,
      controlNumber: 'A1L2',
      list: 'HC',
      code: '20610',
      modifiers: ['50'],
      billedCode: null,
      charge: 30_000,
      paid: 9323,
      units: 1,
      billedUnits: null,
      date: '2026-07-15',
      allowed: 11_891,
      adjustments: [
        { group: 'CO', reason: '45', amount: 18_109 },
        { group: 'CO', reason: '253', amount: 190 },
        { group: 'PR', reason: '2', amount: 2378 },
      ],
      remarks: ['N644'],
    })
    expect(adjustments).toEqual([
      { segment: 36, reason: 'WO', amount: 400 },
      { segment: 36, reason: 'L6', amount: 100 },
    ])
    expect(JSON.stringify(claims)).not.toMatch(/PATIENT|TEST/)
  })

  test('say where they do not add up, and keep the claims that do', async () => {
    const { claims, rejected, balances, issues } = await read(fixture)
    expect(claims.map(({ claimId, balanced }) => [claimId, balanced])).toEqual([
      ['A1', true],
      ['A2', true],
      ['A4', false],
      ['A5', true],
    ])
    expect(rejected[0]?.issues).toMatchObject([{ segment: 31, code: 'malformed-payment' }])
    expect(issues.map(({ segment, code }) => [segment, code])).toEqual([
      [33, 'line-out-of-balance'],
      [32, 'claim-out-of-balance'],
      [37, 'count-differs'],
    ])
    // An amount that could not be read: not known to balance, which is not "balances".
    expect(balances).toMatchObject([{ stated: 20_840, adjustments: 500, balanced: null }])
  })

  test('compare the payment with its claims and provider adjustments', async () => {
    const text = fixture.toString('latin1').replace('CLP*A3*1*80*x', 'CLP*A3*1*80*0')
    const { balances } = await read(text)
    // 213.40 + 0 + 0 + 10 − 10 − 5.00
    expect(balances).toMatchObject([{ claims: 21_340, adjustments: 500, balanced: true }])
    const { issues } = await read(text.replace('BPR*I*208.40', 'BPR*I*208.41'))
    expect(issues.find(({ code }) => code === 'payment-out-of-balance')).toMatchObject({
      segment: 4,
      message: expect.stringContaining('208.41'),
    })
  })

  test('other transactions are passed over', async () => {
    const { issues } = await read(readFileSync(new URL('../fixtures/claims.837', import.meta.url)))
    expect(issues[0]).toMatchObject({ segment: 3, code: 'passed-over' })
  })
})

describe.skipIf(withoutSamples)('sample 835 files', () => {
  const COUNTS: Readonly<Record<string, readonly [number, number, number]>> = {
    '835_commercial_legacy.txt': [2, 0, 1],
    '835_emedny.txt': [3, 0, 1],
    '835_medicaid_with_cas.txt': [3, 0, 3],
    '835_sample_2011.txt': [2, 0, 2],
    '835_st_only_no_isa.txt': [0, 1, 1],
    '835_x12_example_multiple_claims_single_check.txt': [9, 0, 1],
  }

  test('are all known', () => {
    expect(listSamples('835')).toEqual(Object.keys(COUNTS))
  })

  test.each(Object.entries(COUNTS))('%s: %s', async (name, [kept, refused, payments]) => {
    const { claims, rejected, balances, issues } = await read(sample(name))
    expect([claims.length, rejected.length, balances.length]).toEqual([kept, refused, payments])
    for (const { balanced } of balances) expect(balanced).toBe(true)
    for (const { message } of issues) expect(message).toMatch(/^Segment \d+/)
  })

  test('name the claim that does not add up and the line that cannot be read', async () => {
    const { claims, issues } = await read(sample('835_sample_2011.txt'))
    expect(claims.map(({ balanced }) => balanced)).toEqual([false, true])
    expect(issues).toMatchObject([{ segment: 18, code: 'claim-out-of-balance' }])
    const { rejected } = await read(sample('835_st_only_no_isa.txt'))
    expect(rejected[0]?.issues).toMatchObject([{ segment: 28, code: 'malformed-charge' }])
  })
})

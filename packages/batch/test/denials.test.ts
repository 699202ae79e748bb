import type { Reference } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { beforeAll, describe, expect, test } from 'vitest'
import { redeterminationDeadline } from '../src/remit/denials/appeal-deadline.ts'
import { DENIAL_REASONS } from '../src/remit/denials/denial-reasons.ts'
import { reviewRemittance } from '../src/remit/review-remittance.ts'
import { readRemittance } from '../src/x12/remittance/read-remittance.ts'

let reference: Reference
beforeAll(async () => {
  reference = await openBundledReference()
})

/** NCCI tables of this quarter are held: what they say is said of the date itself. */
const HELD = '20240801'

interface Line {
  readonly code: string
  readonly charge?: number
  readonly denied?: string
  /** Cents are left out: paid is charge less CO-45. */
  readonly paid?: number
}

function remittance(date: string, lines: readonly Line[]): string {
  const charges = lines.reduce((sum, { charge = 100 }) => sum + charge, 0)
  const paid = lines.reduce((sum, line) => sum + (line.paid ?? 0), 0)
  const body = lines.flatMap(({ code, charge = 100, denied, paid: own = 0 }) => [
    `SVC*HC:${code.replaceAll('-', ':')}*${charge}*${own}**1`,
    `DTM*472*${date}`,
    denied ? `CAS*${denied.replace('-', '*')}*${charge}` : `CAS*CO*45*${charge - own}`,
  ])
  const segments = [
    'ST*835*1',
    `BPR*I*${paid}*C*ACH************20240901`,
    'TRN*1*1',
    'N1*PR*MEDICARE',
    'LX*1',
    `CLP*D1*1*${charges}*${paid}**MB**11`,
    ...body,
  ]
  return [...segments, `SE*${segments.length + 1}*1`, ''].join('~')
}

async function review(date: string, lines: readonly Line[]) {
  const answer = await reviewRemittance({
    remittance: readRemittance(remittance(date, lines)),
    reference,
    place: { locality: 'national' },
  })
  expect(answer.issues).toEqual([])
  return answer
}

async function denialOf(date: string, lines: readonly Line[]) {
  const { lines: reviewed } = await review(date, lines)
  const line = reviewed.find(({ verdict }) => verdict === 'denied')
  if (!line?.denial) throw new Error('no line was denied')
  return { ...line, denial: line.denial }
}

describe('denials', () => {
  test('an edit pair explains the denial, and what would resolve it is not an appeal', async () => {
    const { denial, atStake } = await denialOf(HELD, [
      { code: '76120', paid: 90 },
      { code: '76000', denied: 'CO-236' },
    ])
    expect(denial).toMatchObject({
      reason: 'CO-236',
      verdict: 'agrees',
      appeal: false,
      finding: { edit: 'ptp', column1: '76120', column2: '76000', modifierIndicator: '1' },
    })
    expect(denial.actions.length).toBeGreaterThan(0)
    expect(atStake).toBeGreaterThan(0)
  })

  test('a pair with indicator 0 is neither appealed nor at stake', async () => {
    const { denial, atStake } = await denialOf(HELD, [
      { code: '45380', charge: 900, paid: 400 },
      { code: '45378', charge: 800, denied: 'CO-236' },
    ])
    expect(denial).toMatchObject({
      verdict: 'agrees',
      appeal: false,
      finding: { edit: 'ptp', modifierIndicator: '0' },
      actions: ['No modifier and no appeal resolves this pair.'],
    })
    expect(atStake).toBe(0)
  })

  test('a denial that the edits of the date do not make is worth an appeal', async () => {
    const line = await denialOf(HELD, [{ code: '99213', denied: 'CO-236' }])
    expect(line.denial).toMatchObject({ verdict: 'disagrees', appeal: true, finding: null })
    expect(line.deadline).toMatchObject({ date: '2024-12-30' })
    expect(line.deadline?.citation).toContain('405.942')
  })

  test('where the quarter is not held it says so and suggests no appeal', async () => {
    const { denial } = await denialOf('20260715', [{ code: '99213', denied: 'CO-236' }])
    expect(denial).toMatchObject({ verdict: 'not-checked', appeal: false })
  })

  test('the fee schedule itself agrees', async () => {
    const { denial, atStake } = await denialOf(HELD, [{ code: '99070', denied: 'CO-97' }])
    expect(denial).toMatchObject({ verdict: 'agrees', appeal: false })
    expect(atStake).toBe(0)
  })

  test('reasons the codes do not decide keep their usual answer', async () => {
    const { denial } = await denialOf(HELD, [{ code: '99213', denied: 'CO-29' }])
    expect(denial).toMatchObject({
      verdict: 'outside',
      appeal: false,
      actions: [DENIAL_REASONS['29']?.remedy],
    })
  })

  test('denied lines take no part in the price of the others', async () => {
    // Behind a paid 29881 the second procedure would be expected at half: 20.00 would be too much.
    const alone = await review(HELD, [{ code: '11042', charge: 500, paid: 20 }])
    const { lines } = await review(HELD, [
      { code: '29881-RT', charge: 2000, denied: 'CO-50' },
      { code: '11042', charge: 500, paid: 20 },
    ])
    expect(lines.map(({ verdict }) => verdict)).toEqual(['denied', 'underpaid'])
    expect(lines[1]?.expected).toEqual(alone.lines[0]?.expected)
  })

  test('the worklist groups by cause, most dollars first', async () => {
    const { worklist, totals } = await review(HELD, [
      { code: '99213', denied: 'CO-29' },
      { code: '27447-LT', charge: 3000, denied: 'CO-197' },
      { code: '99214', denied: 'CO-29' },
    ])
    expect(worklist.map(({ kind, cause, lines }) => [kind, cause, lines.length])).toEqual([
      ['denied', 'CO-197', 1],
      ['denied', 'CO-29', 2],
    ])
    expect(worklist[0]?.deadline).toBe('2024-12-30')
    expect(totals.all).toMatchObject({ lines: 3, denied: 3, asExpected: 0 })
    const atStake = worklist.reduce((sum, group) => sum + group.atStake, 0)
    expect(totals.all.deniedAtStake).toBe(atStake)
  })
})

test('a redetermination is asked for within 120 days', () => {
  expect(redeterminationDeadline('2026-08-20')?.date).toBe('2026-12-18')
  expect(redeterminationDeadline('1999-01-01')).toBeNull()
})

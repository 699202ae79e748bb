import {
  type ClaimInput,
  formatUnits,
  parseUnits,
  priceClaim,
  type Reference,
} from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { beforeAll, describe, expect, test } from 'vitest'
import { indexClaims } from '../src/remit/claim-index.ts'
import { CAUSES } from '../src/remit/hypotheses/causes.ts'
import { reviewRemittance } from '../src/remit/review-remittance.ts'
import type { BilledClaim } from '../src/x12/professional/billed-claim.ts'
import { readRemittance } from '../src/x12/remittance/read-remittance.ts'

let reference: Reference
beforeAll(async () => {
  reference = await openBundledReference()
})

const CLAIM: ClaimInput = { date: '2026-07-15', locality: '13202-01', pos: '11', lines: [] }
const CHARGE = 500_000

interface Case {
  readonly right: Partial<ClaimInput>
  /** The same claim as a payer priced it. */
  readonly paid: Partial<ClaimInput>
  readonly at?: number
}

const knee = { code: '29881', modifiers: ['RT'] }
const joint = { code: '20610', modifiers: ['LT'] }

/** For each cause a claim, and what another reading of it pays. */
const CASES: Readonly<Record<string, Case>> = {
  'units-cut': {
    right: { lines: [{ code: '11721' }, { code: '95004', units: 20 }] },
    paid: { lines: [{ code: '11721' }, { code: '95004', units: 12 }] },
    at: 1,
  },
  'code-changed': { right: { lines: [{ code: '99214' }] }, paid: { lines: [{ code: '99213' }] } },
  'component-only': {
    right: { lines: [{ code: '93306' }] },
    paid: { lines: [{ code: '93306', modifiers: ['26'] }] },
  },
  'co-surgeon-percent': {
    right: { pos: '21', lines: [{ code: '22612' }] },
    paid: { pos: '21', lines: [{ code: '22612', modifiers: ['62'] }] },
  },
  'nonfacility-rate': {
    right: { pos: '22', lines: [{ code: '99214' }] },
    paid: { pos: '11', lines: [{ code: '99214' }] },
  },
  'conversion-factor': {
    right: { qp: true, lines: [{ code: '99214' }] },
    paid: { lines: [{ code: '99214' }] },
  },
  'old-release': {
    right: { lines: [{ code: '99214' }] },
    paid: { date: '2025-11-15', lines: [{ code: '99214' }] },
  },
  'reduction-missing': {
    right: { pos: '24', lines: [knee, joint] },
    paid: {
      pos: '24',
      lines: [knee, joint],
      contract: { name: 'x', rulesOff: ['pfs.multiple-surgery'] },
    },
    at: 1,
  },
  'practitioner-percent': {
    right: { provider: 'np', lines: [{ code: '99214' }] },
    paid: { provider: 'lcsw', lines: [{ code: '99214' }] },
  },
  'participation-rate': {
    right: { participation: 'nonpar', lines: [{ code: '99214' }] },
    paid: { lines: [{ code: '99214' }] },
  },
  'sequestration-missing': {
    right: { lines: [{ code: '99214' }] },
    paid: { lines: [{ code: '99214' }] },
  },
}

describe('a difference is named by the one change that makes it', () => {
  test.each(Object.entries(CASES))('%s', async (cause, { right, paid, at = 0 }) => {
    const input = { ...CLAIM, ...right }
    const { date: _, lines: __, contract: ___, pos: ____, ...place } = input
    const review = await reviewRemittance({
      remittance: readRemittance(remittanceOf(cause, input, { ...CLAIM, ...paid })),
      claims: await indexClaims([billedOf(input)]),
      reference,
      place: place,
    })
    expect(review.issues).toEqual([])
    expect(review.lines).toHaveLength(1)
    expect(review.lines[0]?.line).toBe(at + 1)
    expect(review.lines[0]?.causes[0]?.cause).toBe(cause)
    expect(CAUSES).toHaveProperty([cause])
  })
})

/** What a payer that prices like `paid` sends for the claim `right`. */
function remittanceOf(cause: string, right: ClaimInput, paid: ClaimInput): string {
  const total = { paid: 0 }
  const lines = priceClaim(reference, { ...paid, edits: 'off' }).lines.flatMap((line, index) => {
    if (line.status !== 'priced') throw new Error(`${line.code}: ${line.status}`)
    const allowed = parseUnits(line.allowed, 2) ?? 0
    const coinsurance = Math.floor((allowed * 2 + 5) / 10)
    const cut = Math.floor(((allowed - coinsurance) * 2 + 50) / 100)
    const sequestered = cause === 'sequestration-missing' ? 0 : cut
    const own = allowed - coinsurance - sequestered
    total.paid += own
    const billed = right.lines[index]
    const procedure = [line.code, ...(billed?.modifiers ?? [])].join(':')
    const changed = billed && billed.code !== line.code ? `HC:${billed.code}` : ''
    return [
      `SVC*HC:${procedure}*${formatUnits(CHARGE, 2)}*${formatUnits(own, 2)}**${line.units}*${changed}*`,
      'DTM*472*20260715',
      `CAS*CO*45*${formatUnits(CHARGE - allowed, 2)}**253*${formatUnits(sequestered, 2)}`,
      `CAS*PR*2*${formatUnits(coinsurance, 2)}`,
    ]
  })
  const sum = formatUnits(total.paid, 2)
  const charges = formatUnits(CHARGE * right.lines.length, 2)
  const segments = [
    'ST*835*1',
    `BPR*I*${sum}*C*ACH************20260820`,
    'LX*1',
    `CLP*A*1*${charges}*${sum}**MB**${paid.pos ?? '11'}`,
    ...lines,
  ]
  return [...segments, `SE*${segments.length + 1}*1`, ''].join('~')
}

function billedOf({ date, pos = '11', provider, lines }: ClaimInput): BilledClaim {
  return {
    claimId: 'A',
    position: 1,
    charge: CHARGE * lines.length,
    frequency: '1',
    diagnoses: [],
    lines: lines.map(({ code, modifiers = [], units = 1 }, index) => ({
      position: index + 1,
      number: index + 1,
      controlNumber: null,
      date,
      through: date,
      code,
      modifiers,
      units,
      minutes: null,
      charge: CHARGE,
      careDays: null,
      pointers: [],
      purchased: null,
      place: {
        pos,
        zip: null,
        locality: null,
        setting: null,
        provider: provider ?? null,
        assigned: true,
        qp: null,
      },
    })),
  }
}

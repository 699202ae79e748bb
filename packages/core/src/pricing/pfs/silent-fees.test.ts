import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pays, pricerOf, type RowFields, referenceOf, releaseOf } from '../../../test/release-of.ts'
import type { ClaimInput } from '../../index.ts'

const rows: readonly RowFields[] = [
  {
    code: '97110',
    work: 1000,
    peNonfacility: 2000,
    peFacility: 1000,
    mp: 100,
    multipleProcedure: '5',
  },
]

/** A new reference each time, so that nothing is kept from another test. */
function newPricer() {
  const localities = [{ work: 1000, workWithoutFloor: 900, pe: 1100, mp: 1000 }]
  return pricerOf(referenceOf([releaseOf(rows)], { localities }))
}

/** Two units: the first in full, the second with half its practice expense. */
const SITUATIONS: Readonly<Record<string, readonly [Partial<ClaimInput>, string]>> = {
  // 31.00 + 21.00
  national: [{}, '52.00'],
  // × 33.5675: 31.00 → 1040.59, 21.00 → 704.92 (704.9175)
  'for a QP': [{ qp: true }, '1745.51'],
  // 21.00 + 16.00
  'in a hospital': [{ setting: 'facility' }, '37.00'],
  // 10.00 + 22.00 + 1.00 = 33.00, with half 22.00
  'in a locality': [{ locality: '10112-00' }, '55.00'],
  // Work 10.00 × .9 = 9.00: 32.00 + 21.00
  'without the floor under work': [{ locality: '10112-00', date: '2027-01-01' }, '53.00'],
  // Until March 2013 the second unit kept 80 %: 31.00 + 27.00
  'under the older therapy cut': [{ date: '2012-07-01' }, '58.00'],
  // Every RVU pays 2.00
  'under a contract': [{ contract: { name: 'P', conversionFactor: '2.0000' } }, '104.00'],
}

describe('fees kept from earlier claims', () => {
  test.each(Object.entries(SITUATIONS))('alone: %s', (_situation, [claim, amount]) => {
    expect(pays(newPricer()('97110x2', claim))).toEqual([amount])
  })

  test('never answer another situation, whatever was priced before', () => {
    const names = Object.keys(SITUATIONS)
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 2 }), (order) => {
        const price = newPricer()
        for (const name of [...order, ...order]) {
          const [claim, amount] = SITUATIONS[name] ?? [{}, '']
          expect(pays(price('97110x2', claim)), `${name} in ${order.join(', ')}`).toEqual([amount])
        }
      }),
    )
  })
})

import { openBundledReference } from '@feescope/data'
import { expect, test } from 'vitest'
import { presentReview } from '../src/remit/present-review.ts'
import { reviewRemittance } from '../src/remit/review-remittance.ts'
import { readRemittance } from '../src/x12/remittance/read-remittance.ts'
import { generateRemittance } from './generate-remittance.ts'
import { createRandom } from './random.ts'

const ROUNDS = 300
/** Values that are well formed where they land, and may be absurd. */
const VALUES = [
  '0',
  '-5',
  '99999999999.99',
  '1',
  '19000101',
  '99990101',
  'MB',
  '00100',
  'QQ',
  '9999',
]

test('a remittance with absurd values is reviewed or refused, never crashes, and reconciles', async () => {
  const reference = await openBundledReference()
  const random = createRandom(9)
  const pair = generateRemittance(reference, { lines: 8, each: 1, seed: 3 })
  for (let round = 0; round < ROUNDS; round++) {
    const cells = pair.remittance.split('*')
    for (let count = 0; count < 6; count++) {
      const at = 20 + Math.floor(random() * (cells.length - 20))
      const cell = cells[at] ?? ''
      // The segment's end stays, so that only the value changes.
      const value = VALUES[Math.floor(random() * VALUES.length)] ?? ''
      cells[at] = cell.includes('~') ? cell.replace(/^[^~]*/, value) : value
    }
    const { totals, ...review } = await reviewRemittance({
      remittance: readRemittance(cells.join('*')),
      reference,
      place: { locality: '13202-01' },
    })
    const { lines, asExpected, underpaid, overpaid, denied, notChecked } = totals.all
    expect(asExpected + underpaid + overpaid + denied + notChecked).toBe(lines)
    expect(presentReview({ totals, ...review }).totals.all.lines).toBe(lines)
  }
}, 30_000)

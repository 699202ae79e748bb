import { describe, expect, it } from 'vitest'
import { computeStake, type PriceProcedure } from './compute-stake.ts'

const prices: Record<string, string> = { '76120': '113.56', '76120-26': '18.70', '76000': '44.09' }
const price: PriceProcedure = (row) => {
  const amount = prices[row]
  return amount ? { status: 'priced', amount } : { status: 'refused', reason: 'carrier-priced' }
}

describe('a stake', () => {
  it('is the difference of two rows, with its share', () => {
    // 113.56 − 18.70 = 94.86, 83.5 % of 113.56
    const stake = { kind: 'difference', keep: '76120-26', against: '76120' } as const
    expect(computeStake(stake, price)).toMatchObject({ amount: '94.86', of: '113.56', percent: 84 })
  })

  it('is a positive amount whichever row is dearer', () => {
    // 113.56 − 44.09 = 69.47
    const stake = { kind: 'difference', keep: '76120', against: '76000' } as const
    expect(computeStake(stake, price)).toMatchObject({ amount: '69.47', of: '113.56' })
  })

  it('is a whole row, or so many units of it', () => {
    expect(computeStake({ kind: 'whole', row: '76000' }, price)).toMatchObject({ amount: '44.09' })
    const two = { kind: 'units', row: '76120', units: 2 } as const
    expect(computeStake(two, price)).toMatchObject({ amount: '227.12', of: '227.12' })
  })

  it('is refused, not zero, where a row has no price', () => {
    const stake = { kind: 'difference', keep: '76125-26', against: '76125' } as const
    expect(computeStake(stake, price)).toEqual({
      status: 'refused',
      rows: [
        { row: '76125-26', reason: 'carrier-priced' },
        { row: '76125', reason: 'carrier-priced' },
      ],
    })
  })
})

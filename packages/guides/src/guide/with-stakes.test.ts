import { expect, it } from 'vitest'
import { findGuide } from './guide-book.ts'
import { withStakes } from './with-stakes.ts'

it('computes the stakes of a guide, each row once', () => {
  const view = findGuide('76120', '2026-07-15')
  if (!view) throw new Error('no guide 76120')
  const asked: string[] = []
  const guide = withStakes(view, (procedure) => {
    asked.push(procedure)
    return { status: 'priced', amount: procedure === '76120' ? '113.56' : '18.70' }
  })
  const split = guide.tips.find(({ id }) => id === 'split-components')
  // 113.56 − 18.70
  expect(split?.atStake).toMatchObject({ status: 'priced', amount: '94.86', of: '113.56' })
  expect(guide.rules.find(({ id }) => id === 'digital-counts')?.atStake).toBeNull()
  expect(new Set(asked).size).toBe(asked.length)
})

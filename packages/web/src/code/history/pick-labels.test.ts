import { expect, it } from 'vitest'
import { pickLabels } from './pick-labels.ts'

const point = (release: string, x: number, y: number, text: string) => ({ release, x, y, text })

it('labels changes that have room, the latest first, clear of the line', () => {
  const labels = pickLabels([
    point('A', 0, 10, '$3'),
    point('B', 100, 10, '$3'),
    point('C', 200, 30, '$1'),
    point('D', 230, 20, '$2'),
  ])
  expect(labels.map(({ release, below }) => [release, below])).toEqual([
    ['D', false],
    ['A', false],
  ])
})

it('labels a fall below its point', () => {
  const labels = pickLabels([point('A', 0, 10, '$3'), point('B', 200, 30, '$1')])
  expect(labels.map(({ release, below }) => [release, below])).toEqual([
    ['B', true],
    ['A', false],
  ])
})

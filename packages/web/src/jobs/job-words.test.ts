import { expect, it } from 'vitest'
import type { Job } from '../api/jobs.ts'
import { dataName, durationText, percentOf, secondsBetween } from './job-words.ts'

const job = (status: Job['status'], done: number, chunks: number) =>
  ({ status, done, chunks }) as Job

it.each([
  ['nothing is known while a file is put into the cluster', job('submitting', 3, 0), null],
  ['a third is rounded down', job('running', 1, 3), 33],
  ['one missing chunk of a thousand is not 100', job('running', 999, 1000), 99],
  ['all is 100', job('running', 1000, 1000), 100],
  ['a file without a claim is done at once', job('complete', 0, 0), 100],
])('%s', (_, asked, percent) => expect(percentOf(asked)).toBe(percent))

it.each([
  [0.4, '0 s'],
  [59.4, '59 s'],
  [59.6, '1 min 00 s'],
  [200, '3 min 20 s'],
  [3599.7, '1 h 00 min'],
  [7500, '2 h 05 min'],
])('%d seconds are %s', (seconds, text) => expect(durationText(seconds)).toBe(text))

it('a clock that is ahead makes no time below nothing', () => {
  expect(secondsBetween('2026-11-22T10:00:00.000Z', '2026-11-22T10:00:04.000Z')).toBe(4)
  expect(secondsBetween('2026-11-22T10:00:04.000Z', '2026-11-22T10:00:00.000Z')).toBe(0)
})

it('the newest fee schedule stands for the tables', () => {
  expect(dataName(['GPCI2026', 'RVU24AR', 'RVU24B', 'RVU26C', 'ZIP5-2026Q1'])).toBe(
    'RVU26C and 4 more',
  )
  expect(dataName(['RVU26C'])).toBe('RVU26C')
  expect(dataName(['GPCI2026', 'ZIP5-2026Q1'])).toBe('2 tables')
})

import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bigRemittance } from '../../batch/bench/big-remittance.ts'
import { runRemit } from './run-remit.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feescope-remit-size-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('an 835 of 50,000 claims is reviewed within 30 s of processor time and 300 MB', async () => {
  const file = join(folder, 'big.835')
  await pipeline(Readable.from(bigRemittance(50_000)), createWriteStream(file))
  const { answer, processorSeconds, peakMegabytes } = await runRemit([
    file,
    '--locality',
    '13202-01',
  ])
  expect(answer.claims).toEqual({ read: 50_000, kept: 50_000, rejected: 0 })
  // One claim of fifty has its second line denied.
  expect(answer.totals.all).toMatchObject({ lines: 100_000, asExpected: 99_000, denied: 1000 })
  expect(answer.balances).toMatchObject([{ balanced: true }])
  expect(processorSeconds).toBeLessThan(30)
  expect(peakMegabytes).toBeLessThan(300)
}, 240_000)

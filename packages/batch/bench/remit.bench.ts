import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { runRemit } from '../../cli/test/run-remit.ts'
import { readRemittance } from '../src/index.ts'
import { bigRemittance } from './big-remittance.ts'

const CLAIMS = 50_000

/** Reading alone; then `feescope remit` on a file, as a process of its own. */
export async function run() {
  const start = performance.now()
  let claims = 0
  for await (const item of readRemittance(bigRemittance(CLAIMS)))
    if (item.kind === 'claim') claims++
  const read = performance.now() - start
  const folder = mkdtempSync(join(tmpdir(), 'feescope-bench-'))
  try {
    const file = join(folder, 'big.835')
    await pipeline(Readable.from(bigRemittance(CLAIMS)), createWriteStream(file))
    const { answer, seconds, peakMegabytes } = await runRemit([file, '--locality', '13202-01'])
    return [
      { name: '835 reading alone', value: claims / (read / 1000), unit: 'claims/s' },
      { name: `835 of ${CLAIMS} claims reviewed by the command`, value: seconds, unit: 's' },
      { name: 'lines paid as expected', value: answer.totals.all.asExpected, unit: 'lines' },
      { name: 'lines denied and explained', value: answer.totals.all.denied, unit: 'lines' },
      { name: 'peak resident memory of the command', value: peakMegabytes, unit: 'MB' },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repriceFile } from '@feescope/batch'
import { openBundledReference } from '@feescope/data'
import { writeClaims } from './generate-claims.ts'

/** `FEESCOPE_BENCH_LINES` sets the size; 1 million lines by default. */
const LINES = Number(process.env['FEESCOPE_BENCH_LINES'] ?? 1_000_000)

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'feescope-bench-'))
  try {
    const input = join(folder, 'claims.csv')
    const reference = await openBundledReference()
    const lines = writeClaims(input, reference, LINES)
    const figures = []
    for (const workers of [1, 2]) {
      const report = await repriceFile({
        input,
        output: join(folder, 'out.csv'),
        rejects: join(folder, 'rejects.csv'),
        home: undefined,
        workers,
        resume: false,
      })
      figures.push({
        name: `reprice ${lines} lines, parse to write, ${workers} thread${workers > 1 ? 's' : ''}`,
        value: report.linesPerSecond,
        unit: 'lines/s',
      })
    }
    figures.push({
      name: 'highest resident memory of this process',
      value: process.resourceUsage().maxRSS / 1024,
      unit: 'MB',
    })
    return figures
  } finally {
    rmSync(folder, { recursive: true })
  }
}

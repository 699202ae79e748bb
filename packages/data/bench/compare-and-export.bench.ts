import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  diffReleases,
  exportFlatFees,
  findReleaseSide,
  importFiles,
  openBundledReference,
  verifyReleases,
} from '@feescope/data'
import { bytesOf, fixtureText, padPprrvu, wholeGpci } from '../test/fixture.ts'
import { createZip } from '../test/write-zip.ts'
import type { Measurement } from './load-release.bench.ts'

/** Importing a zip, verifying, comparing two releases, and the flat fee table in both formats. */
export async function run(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'feescope-bench-'))
  try {
    const reference = await openBundledReference()
    const [before, after] = [
      findReleaseSide(reference, 'RVU25D'),
      findReleaseSide(reference, 'RVU26C'),
    ]
    const place = { locality: '10112-00' }
    diffReleases(before, after, place) // reads the rows of both once
    const flat = (format: 'csv' | 'parquet') =>
      timed(`data: flat fee table, 4.3 M rows, ${format}`, () =>
        exportFlatFees(folder, after.pfs, after.gpci, [format]),
      )
    const zip = writeZip(folder)
    return [
      await timed('data: import a zip of PPRRVU and GPCI', () =>
        importFiles([zip], { home: join(folder, 'home') }),
      ),
      await timed('data: verify what is bundled', () => verifyReleases()),
      await timed('data: diff RVU25D RVU26C in a locality', () =>
        diffReleases(before, after, place),
      ),
      await flat('csv'),
      await flat('parquet'),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function timed(name: string, work: () => unknown): Promise<Measurement> {
  const start = performance.now()
  await work()
  return { name, value: Math.round(performance.now() - start), unit: 'ms' }
}

function writeZip(folder: string): string {
  const file = join(folder, 'rvu26c.zip')
  const text = padPprrvu(fixtureText('pprrvu-csv-32.csv'))
  const members = [
    { name: 'PPRRVU2026_Jul_nonQPP.csv', content: bytesOf(text) },
    { name: 'GPCI2026.csv', content: bytesOf(wholeGpci()) },
  ]
  writeFileSync(file, createZip(members))
  return file
}

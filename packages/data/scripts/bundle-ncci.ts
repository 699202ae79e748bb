// Writes the NCCI tables of packages/data/releases from a folder of NCCI files:
//   node --conditions=feescope-source packages/data/scripts/bundle-ncci.ts ../shared/ncci
// The same input gives the same tables.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findFamily } from '../src/families/families.ts'
import { readSource } from '../src/import/read-source.ts'
import { writeRelease } from '../src/store/write-release.ts'
import type { BundledSource } from './bundled-sources.ts'
import { ncciSources } from './ncci-sources.ts'
import { writeProvenance } from './write-provenance.ts'

const releases = fileURLToPath(new URL('../releases', import.meta.url))
/** Unpacked; the largest copy has 163 MB. */
const maximumBytes = 256 * 1024 * 1024

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Usage: bundle-ncci.ts FOLDER — the folder of NCCI files, e.g. ../shared/ncci')
  process.exit(2)
}

for (const bundled of ncciSources) write(folder, bundled)
writeProvenance(releases)

function write(from: string, { path, release, compress = false }: BundledSource): void {
  const source = readSource(path, readFileSync(join(from, path)), maximumBytes)
  const family = findFamily(source.text)
  const table = family?.import(source, {})
  if (!family || table?.status !== 'imported' || table.id !== release) {
    console.error(`${path} was not imported as ${release}:`, table)
    process.exit(1)
  }
  const target = join(releases, release)
  rmSync(target, { recursive: true, force: true })
  const manifest = writeRelease(target, { family, source, table }, { descriptors: false, compress })
  console.error(`${release}: ${manifest.rows} rows from ${source.name}`)
}

// Writes the NCCI tables of packages/data/releases from a folder of NCCI files:
//   node --conditions=feescope-source packages/data/scripts/bundle-ncci.ts ../shared/ncci
// The same input gives the same tables.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readAddOnEdits } from '../src/families/add-on/add-on-family.ts'
import { encodeAddOn } from '../src/families/add-on/encode-add-on.ts'
import { recogniseAddOn } from '../src/families/add-on/recognise-add-on.ts'
import { findFamily } from '../src/families/families.ts'
import type { ImportOutcome, Source } from '../src/families/family.ts'
import { readSource } from '../src/import/read-source.ts'
import { createRejectList } from '../src/reject.ts'
import { writeRelease } from '../src/store/write-release.ts'
import { withEffectiveYears } from './add-on-years.ts'
import type { BundledSource } from './bundled-sources.ts'
import { ncciSources } from './ncci-sources.ts'
import { writeProvenance } from './write-provenance.ts'

const releases = fileURLToPath(new URL('../releases', import.meta.url))
/** Unpacked; the largest copy has 163 MB. */
const maximumBytes = 256 * 1024 * 1024
const addOnDetail = 'aoc_2024q2_detail.csv'

const [given] = process.argv.slice(2)
if (given === undefined) {
  console.error('Usage: bundle-ncci.ts FOLDER — the folder of NCCI files, e.g. ../shared/ncci')
  process.exit(2)
}
const folder: string = given

for (const bundled of ncciSources) write(bundled)
writeProvenance(releases)

function write({ path, release, compress = false }: BundledSource): void {
  const source = readSource(path, readFileSync(join(folder, path)), maximumBytes)
  const family = findFamily(source.text)
  const imported = family?.import(source, { release })
  if (!family || imported?.status !== 'imported' || imported.id !== release) {
    console.error(`${path} was not imported as ${release}:`, imported)
    process.exit(1)
  }
  const table = family.kind === 'add-on' ? dated(source, imported) : imported
  const target = join(releases, release)
  rmSync(target, { recursive: true, force: true })
  const manifest = writeRelease(target, { family, source, table }, { descriptors: false, compress })
  console.error(`${release}: ${manifest.rows} rows from ${source.name}`)
}

/** The add-on codes with the years that the copy of the quarter before has. */
function dated(source: Source, imported: ImportOutcome & { status: 'imported' }) {
  const version = recogniseAddOn(source.text)
  if (!version || version.kind === 'unknown-version') throw new Error('recognised before')
  const edits = readAddOnEdits(version, source.text, createRejectList(source.file))
  const detail = readFileSync(join(folder, addOnDetail), 'utf8')
  return { ...imported, encode: () => encodeAddOn(withEffectiveYears(edits, detail)) }
}

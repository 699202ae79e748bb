// Writes packages/data/releases from a folder of CMS files:
//   node --conditions=feescope-source packages/data/scripts/bundle.ts ../shared/cms
//   node --conditions=feescope-source packages/data/scripts/bundle.ts ../shared/reference
// or only those whose names begin so: … bundle.ts ../shared/cms ANES ZIP5
// The same input gives the same bytes.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findFamily } from '../src/families/families.ts'
import { readSource } from '../src/import/read-source.ts'
import { writeRelease } from '../src/store/write-release.ts'
import { type BundledSource, bundledSources } from './bundled-sources.ts'
import { listingSources } from './listing-sources.ts'
import { writeProvenance } from './write-provenance.ts'

const releases = fileURLToPath(new URL('../releases', import.meta.url))
const [folder, ...only] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Usage: bundle.ts FOLDER — the folder of CMS files, e.g. ../shared/cms')
  process.exit(2)
}

const wanted = [...bundledSources, ...listingSources].filter(
  ({ release, path }) =>
    (only.length === 0 || only.some((start) => release.startsWith(start))) &&
    existsSync(join(folder, path)),
)
if (wanted.length === 0) {
  console.error(
    `${folder} holds none of the files named in bundled-sources.ts and listing-sources.ts.`,
  )
  process.exit(2)
}
for (const bundled of wanted) write(folder, bundled)
writeProvenance(releases)

function write(from: string, { path, release, askedAs, compress = false }: BundledSource): void {
  const source = readSource(path, readFileSync(join(from, path)))
  const family = findFamily(source.text)
  const table = family?.import(source, { release: askedAs })
  if (!family || table?.status !== 'imported' || table.id !== release) {
    console.error(`${path} was not imported as ${release}:`, JSON.stringify(table).slice(0, 2000))
    process.exit(1)
  }
  rmSync(join(releases, release), { recursive: true, force: true })
  const manifest = writeRelease(
    join(releases, release),
    { family, source, table },
    { descriptors: false, compress },
  )
  console.error(`${release}: ${manifest.rows} rows from ${source.name}`)
}

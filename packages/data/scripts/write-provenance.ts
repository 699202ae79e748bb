import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseManifest } from '../src/store/manifest.ts'
import { bundledSources } from './bundled-sources.ts'
import { listingSources } from './listing-sources.ts'
import { ncciSources } from './ncci-sources.ts'
import { renderProvenance } from './render-provenance.ts'

/** Writes PROVENANCE.md from the manifests in the folder of bundled releases. */
export function writeProvenance(releases: string): void {
  const written = [...bundledSources, ...listingSources, ...ncciSources].flatMap((bundled) => {
    const file = join(releases, bundled.release, 'manifest.json')
    if (!existsSync(file)) return []
    return [{ bundled, manifest: parseManifest(readFileSync(file, 'utf8'), file) }]
  })
  writeFileSync(join(releases, 'PROVENANCE.md'), renderProvenance(written))
}

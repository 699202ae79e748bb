import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DataError } from '../data-error.ts'

/**
 * The folder of bundled releases: in this package, whether run from `src` or `dist`, or in the
 * installed `@feescope/data` when this module was bundled into another program.
 */
export function getBundledReleasesFolder(from: string = import.meta.url): string {
  const start = dirname(fileURLToPath(from))
  for (let folder = start; ; folder = dirname(folder)) {
    const candidates = [
      join(folder, 'releases'),
      join(folder, 'node_modules', '@feescope', 'data', 'releases'),
    ]
    const found = candidates.find((each) => existsSync(join(each, 'PROVENANCE.md')))
    if (found) return found
    if (folder === dirname(folder)) break
  }
  const message = `The bundled releases were not found from ${start}. Install @feescope/data again.`
  throw new DataError('releases-not-found', message)
}

/** Where a user's imports lie below the data directory. */
export function ownReleasesFolder(home: string): string {
  return join(home, 'releases')
}

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ContentError } from './content-error.ts'

/**
 * The folder of guides and labels: in this package, whether run from `src` or `dist`, or in the
 * installed `@feescope/guides` when this module was bundled into another program.
 */
export function getContentFolder(from: string = import.meta.url): string {
  const start = dirname(fileURLToPath(from))
  for (let folder = start; ; folder = dirname(folder)) {
    const candidates = [
      join(folder, 'content'),
      join(folder, 'node_modules', '@feescope', 'guides', 'content'),
    ]
    const found = candidates.find((each) => existsSync(join(each, 'labels')))
    if (found) return found
    if (folder === dirname(folder)) break
  }
  throw new ContentError([
    `No guide content was found from ${start}. Install @feescope/guides again.`,
  ])
}

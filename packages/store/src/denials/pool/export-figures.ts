import type { Store } from '../../open-store.ts'
import type { DenialKeys } from '../denial-keys.ts'
import { THRESHOLD } from '../figures.ts'
import { listPublished } from '../published.ts'
import { type FiguresFile, signFigures } from './figures-file.ts'

/** Everything this store publishes, signed, for other stores to read. No report is in it. */
export async function exportFigures(
  store: Store,
  keys: DenialKeys,
  name: string,
): Promise<FiguresFile> {
  const clusters = await listPublished(store)
  return signFigures(
    {
      kind: 'feescope-denial-figures',
      version: 1,
      name,
      issuedAt: store.now().toISOString(),
      threshold: THRESHOLD,
      clusters,
    },
    keys,
  )
}

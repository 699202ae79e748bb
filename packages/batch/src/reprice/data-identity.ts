import { createHash } from 'node:crypto'
import { ENGINE_VERSION } from '@feescope/core'
import { listReleases } from '@feescope/data'

/** What decides the answers besides the claims: the engine and the tables held. */
export interface DataIdentity {
  readonly engine: string
  /** `RVU26C 1f2e…`: id and sha256 of the CMS file, for every table held. */
  readonly releases: readonly string[]
  /** Over the two above. */
  readonly sha256: string
}

export async function readDataIdentity(home: string | undefined): Promise<DataIdentity> {
  const held = await listReleases(home === undefined ? {} : { home })
  const releases = held
    .map(({ id, sha256, effective }) => `${id} ${sha256} ${effective.from} ${effective.to}`)
    .sort()
  const sha256 = createHash('sha256')
    .update([ENGINE_VERSION, ...releases].join('\n'))
    .digest('hex')
  return { engine: ENGINE_VERSION, releases, sha256 }
}

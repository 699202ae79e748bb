import type { Store } from '../../open-store.ts'
import type { ClusterFilter, PublishedCluster } from '../published.ts'

/** A cluster as another store publishes it; it counts towards nothing here. */
export interface PooledCluster extends PublishedCluster {
  /** The source's name here. */
  readonly source: string
  readonly key: string
  readonly issuedAt: string
}

/** What trusted stores publish, source by source. */
export async function listPooled(
  { db }: Store,
  filter: ClusterFilter = {},
): Promise<readonly PooledCluster[]> {
  const rows = await db
    .selectFrom('denial_source')
    .selectAll()
    .orderBy('name')
    .orderBy('key')
    .execute()
  return rows.flatMap(({ key, name, issued_at: issuedAt, clusters }) => {
    if (issuedAt === null || clusters === null) return []
    const held: readonly PublishedCluster[] = JSON.parse(clusters)
    return held
      .filter((cluster) => matches(cluster, filter))
      .map((cluster) => ({ ...cluster, source: name, key, issuedAt }))
  })
}

function matches(cluster: PublishedCluster, { code, payer, denialCode }: ClusterFilter): boolean {
  return (
    (code === undefined || cluster.code === code) &&
    (payer === undefined || cluster.payer === payer) &&
    (denialCode === undefined || cluster.denialCode === denialCode)
  )
}

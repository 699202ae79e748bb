import type { Store } from '../open-store.ts'
import type { Figures } from './figures.ts'
import type { ClusterName } from './report.ts'

/** A cluster with what is published of it. */
export interface PublishedCluster extends ClusterName {
  readonly figures: Figures
}

/** Which clusters; a cluster is shown whole or not at all. */
export type ClusterFilter = Partial<ClusterName>

/** The published clusters, most reporters first. Whatever is not published leaves no trace here. */
export async function listPublished(
  { db }: Store,
  { code, payer, denialCode }: ClusterFilter = {},
): Promise<readonly PublishedCluster[]> {
  let query = db
    .selectFrom('denial_cluster')
    .select(['code', 'payer', 'denial_code', 'figures'])
    .where('figures', 'is not', null)
  if (code !== undefined) query = query.where('code', '=', code)
  if (payer !== undefined) query = query.where('payer', '=', payer)
  if (denialCode !== undefined) query = query.where('denial_code', '=', denialCode)
  const rows = await query.orderBy('code').orderBy('payer').orderBy('denial_code').execute()
  return rows
    .map((row) => ({
      code: row.code,
      payer: row.payer,
      denialCode: row.denial_code,
      figures: JSON.parse(row.figures ?? '') as Figures,
    }))
    .sort((a, b) => b.figures.reporters - a.figures.reporters)
}

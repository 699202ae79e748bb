import { InvalidInput } from '@feescope/core'
import { issueOf } from '../../log/issue.ts'
import type { Store } from '../../open-store.ts'
import { findPublicKey, isSigned } from './figures-file.ts'
import { parseCluster } from './parse-figures.ts'

export interface FiguresImport {
  /** The source's name here. */
  readonly source: string
  readonly key: string
  readonly issuedAt: string
  readonly clusters: number
  /** `unchanged`: these very figures were here already. */
  readonly result: 'imported' | 'unchanged'
}

const MAX_CLUSTERS = 100_000
const SHOWN_ISSUES = 20

/**
 * Takes the figures of another store in place of the ones it gave before. Refuses, with the reason and
 * without a change, what is not signed by a trusted key, was altered, is older than what is held, or
 * is below the threshold. `ownKey`: figures of this store itself are not taken back.
 */
export async function importFigures(
  store: Store,
  text: string,
  ownKey: string,
): Promise<FiguresImport> {
  const { payload, key, signature } = readFile(text)
  if (key === ownKey) throw refused('own-figures', 'these are the figures of this store itself')
  if (!findPublicKey(key)) throw refused('not-a-key', 'its key is not an Ed25519 public key')
  if (!isSigned(payload, key, signature)) {
    throw refused('bad-signature', 'its content is not what was signed: it was altered, or cut')
  }
  const { issuedAt, clusters } = readPayload(payload)
  return store.db.transaction().execute(async (transaction) => {
    const source = await transaction
      .selectFrom('denial_source')
      .selectAll()
      .where('key', '=', key)
      .executeTakeFirst()
    if (!source) {
      throw refused(
        'not-trusted',
        `its key is not trusted here. Ask whoever sent it for their key by another way; if it is ${key}, run feescope denials trust ${key}`,
      )
    }
    const answer = { source: source.name, key, issuedAt, clusters: clusters.length }
    const content = JSON.stringify(clusters)
    if (source.issued_at === issuedAt && source.clusters === content) {
      return { ...answer, result: 'unchanged' }
    }
    if (source.issued_at !== null && issuedAt <= source.issued_at) {
      throw refused('older', `figures issued ${source.issued_at} are held already`)
    }
    await transaction
      .updateTable('denial_source')
      .set({ issued_at: issuedAt, clusters: content })
      .where('key', '=', key)
      .execute()
    return { ...answer, result: 'imported' }
  })
}

function readFile(text: string) {
  try {
    const file: unknown = JSON.parse(text)
    if (typeof file === 'object' && file !== null) {
      const { payload, key, signature }: Record<string, unknown> = { ...file }
      const signed = typeof key === 'string' && typeof signature === 'string'
      if (signed && typeof payload === 'object' && payload !== null) {
        return { payload: { ...payload } as Readonly<Record<string, unknown>>, key, signature }
      }
    }
  } catch {
    // Said below.
  }
  throw refused('not-figures', 'it is not a file of denial figures')
}

function readPayload(payload: Readonly<Record<string, unknown>>) {
  const { kind, version, issuedAt, clusters } = payload
  if (kind !== 'feescope-denial-figures' || version !== 1) {
    throw refused('unknown-version', 'it is of a kind or version not known here')
  }
  if (typeof issuedAt !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(issuedAt)) {
    throw refused('no-date', 'it does not say when it was issued')
  }
  if (!Array.isArray(clusters) || clusters.length > MAX_CLUSTERS) {
    throw refused('no-clusters', `it does not hold a list of at most ${MAX_CLUSTERS} clusters`)
  }
  const parsed = clusters.map((each: unknown, index) => parseCluster(each, `clusters[${index}]`))
  const issues = parsed.flatMap((each) => (each.ok ? [] : each.issues))
  if (issues.length > 0) throw new InvalidInput(issues.slice(0, SHOWN_ISSUES))
  return { issuedAt, clusters: parsed.flatMap((each) => (each.ok ? [each.value] : [])) }
}

function refused(code: string, why: string): InvalidInput {
  const message = `The figures were not taken: ${why}.`
  return new InvalidInput([
    { ...issueOf('file', code, 'figures of a trusted store', why), message },
  ])
}

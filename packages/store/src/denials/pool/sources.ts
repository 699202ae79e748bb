import { InvalidInput } from '@feescope/core'
import { issueOf } from '../../log/issue.ts'
import type { Store } from '../../open-store.ts'
import { findPublicKey } from './figures-file.ts'

/** A store whose signed figures are accepted here. */
export interface Source {
  readonly key: string
  readonly name: string
  readonly trustedAt: string
  /** When its figures held here were issued; `null` where none were imported yet. */
  readonly issuedAt: string | null
}

/** Accepts figures signed with a key from now on, under a name of one's own. */
export async function trustSource(store: Store, key: string, name: string): Promise<void> {
  if (!findPublicKey(key)) {
    const expected = 'an Ed25519 public key as feescope denials export shows it'
    throw new InvalidInput([issueOf('key', 'not-a-key', expected, key)])
  }
  if (!/^[^\p{Cc}]{1,60}$/u.test(name.trim())) {
    throw new InvalidInput([issueOf('name', 'malformed-text', 'a name of 1 to 60 letters', name)])
  }
  const row = { key, name: name.trim(), trusted_at: store.now().toISOString() }
  await store.db
    .insertInto('denial_source')
    .values({ ...row, issued_at: null, clusters: null })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ name: row.name }))
    .execute()
}

/** Takes trust back and drops what was imported; says whether the key was trusted. */
export async function distrustSource({ db }: Store, key: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('denial_source')
    .where('key', '=', key)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function listSources({ db }: Store): Promise<readonly Source[]> {
  const rows = await db
    .selectFrom('denial_source')
    .select(['key', 'name', 'trusted_at', 'issued_at'])
    .orderBy('name')
    .orderBy('key')
    .execute()
  return rows.map((row) => ({
    key: row.key,
    name: row.name,
    trustedAt: row.trusted_at,
    issuedAt: row.issued_at,
  }))
}

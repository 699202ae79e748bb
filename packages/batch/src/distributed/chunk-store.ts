import { createHash } from 'node:crypto'
import type { Cluster } from './open-cluster.ts'
import { retrying, within } from './retry.ts'

/** Messages of an object; NATS takes up to 1 MB as it comes. */
const MESSAGE = 512 << 10
const TRANSFER_TIME = 60_000

export const claimsName = (job: string, chunk: number) => `${job}/${chunk}/claims`
export const originName = (job: string, chunk: number) => `${job}/${chunk}/origin`

/** Puts an object; one of that name is replaced. */
export async function putObject(
  { objects }: Cluster,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const meta = { name, options: { max_chunk_size: MESSAGE } }
  await retrying(`Storing ${name}`, () => within(TRANSFER_TIME, objects.putBlob(meta, bytes)))
}

/** The object's bytes, which the store compares with their sha256; `null` where there is none. */
export function getObject({ objects }: Cluster, name: string): Promise<Uint8Array | null> {
  return retrying(`Fetching ${name}`, () => within(TRANSFER_TIME, objects.getBlob(name)))
}

/** Whether the very same bytes are stored under the name. */
export async function holdsObject(
  { objects }: Cluster,
  name: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const info = await retrying(`Looking for ${name}`, () =>
    within(TRANSFER_TIME, objects.info(name)),
  )
  if (!info || info.deleted || info.size !== bytes.length) return false
  const sum = createHash('sha256').update(bytes).digest('base64url')
  return info.digest.replace(/=+$/, '') === `SHA-256=${sum}`.replace(/=+$/, '')
}

/** Removes every object of a job. */
export async function deleteObjects({ objects }: Cluster, job: string): Promise<void> {
  const all = await retrying('Listing objects', () => within(TRANSFER_TIME, objects.list()))
  for (const { name } of all.filter((each) => each.name.startsWith(`${job}/`))) {
    await retrying(`Deleting ${name}`, () => within(TRANSFER_TIME, objects.delete(name)))
  }
}

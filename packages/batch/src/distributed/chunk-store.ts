import { createHash } from 'node:crypto'
import { listSubjects } from './job-state.ts'
import { BUCKET, type Cluster, STORE_STREAM } from './open-cluster.ts'
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

/**
 * The object's bytes, compared with their sha256; `null` where there is none. They are asked for one
 * message at a time: the client's own way makes a consumer, which may be placed on a dead server.
 */
export function getObject(cluster: Cluster, name: string): Promise<Uint8Array | null> {
  return retrying(`Fetching ${name}`, () => within(TRANSFER_TIME, readObject(cluster, name)))
}

async function readObject({ objects, jsm }: Cluster, name: string): Promise<Uint8Array | null> {
  const info = await objects.info(name)
  if (!info || info.deleted) return null
  const messages: Uint8Array[] = []
  for (let seq = 1; messages.length < info.chunks; ) {
    const subject = `$O.${BUCKET}.C.${info.nuid}`
    // The server has known this question since 2.9; the client's types have it for direct reads only.
    const next: { seq: number; next_by_subj: string } = { seq, next_by_subj: subject }
    const message = await jsm.streams.getMessage(STORE_STREAM, next)
    if (!message) throw new Error('a part is missing')
    messages.push(message.data)
    seq = message.seq + 1
  }
  const bytes = Buffer.concat(messages)
  if (bytes.length !== info.size || !isDigestOf(info.digest, bytes)) {
    throw new Error('its bytes are not those that were stored')
  }
  return bytes
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
  return isDigestOf(info.digest, bytes)
}

/** The store's own notation: `SHA-256=` and the sum in base64url, padded. */
function isDigestOf(digest: string, bytes: Uint8Array): boolean {
  const sum = createHash('sha256').update(bytes).digest('base64url')
  return digest.replace(/=+$/, '') === `SHA-256=${sum}`
}

/** Removes every object of a job. */
export async function deleteObjects(cluster: Cluster, job: string): Promise<void> {
  const prefix = `$O.${BUCKET}.M.`
  const subjects = await listSubjects(cluster, STORE_STREAM, `${prefix}>`)
  const names = subjects.map((subject) =>
    Buffer.from(subject.slice(prefix.length), 'base64url').toString(),
  )
  for (const name of names.filter((each) => each.startsWith(`${job}/`))) {
    await deleteObject(cluster, name)
  }
}

export async function deleteObject({ objects }: Cluster, name: string): Promise<void> {
  await retrying(`Deleting ${name}`, () => within(TRANSFER_TIME, objects.delete(name)))
}

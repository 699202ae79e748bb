import { open, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DataError } from '../data-error.ts'
import { maximumBytes, tooLarge } from './read-source.ts'
import { readZipMembers } from './read-zip-members.ts'
import { sizeLimit } from './size-limit.ts'

/** A file found at or below a given path, or why it was passed over or cannot be read. */
export type CollectedFile =
  | {
      readonly status: 'read'
      readonly file: string
      readonly bytes: Uint8Array
      readonly given: boolean
    }
  | { readonly status: 'skipped'; readonly file: string; readonly reason: string }
  | { readonly status: 'failed'; readonly file: string; readonly error: DataError }

export const notATextFile =
  'Only csv and txt files are read; CMS puts one of them beside every xlsx and pdf.'
const maximumDepth = 8

/**
 * The files at a path: the file itself, the members of a zip, or everything below a folder (which
 * is not followed through links). `given` files were named by the user, the others merely found.
 */
export async function* collectFiles(
  path: string,
  given = true,
  depth = 0,
): AsyncGenerator<CollectedFile> {
  try {
    const info = await stat(path)
    if (info.isDirectory()) yield* collectFolder(path, depth)
    else if (await isZip(path)) yield* collectZip(path)
    else if (!given && !isTextFileName(path)) {
      yield { status: 'skipped', file: path, reason: notATextFile }
    } else if (info.size > sizeLimit(await readHead(path, 16), maximumBytes)) throw tooLarge(path)
    else yield { status: 'read', file: path, bytes: await readFile(path), given }
  } catch (cause) {
    yield { status: 'failed', file: path, error: toDataError(path, cause) }
  }
}

/** By its name: csv or txt, possibly gzip-compressed. */
export function isTextFileName(name: string): boolean {
  return /\.(csv|txt)(\.gz)?$/i.test(name)
}

async function* collectFolder(folder: string, depth: number): AsyncGenerator<CollectedFile> {
  if (depth > maximumDepth) {
    yield {
      status: 'skipped',
      file: folder,
      reason: `Folders are read ${maximumDepth} levels deep.`,
    }
    return
  }
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory() && !entry.isFile()) continue
    yield* collectFiles(join(folder, entry.name), false, depth + 1)
  }
}

async function* collectZip(path: string): AsyncGenerator<CollectedFile> {
  for await (const { name, read } of readZipMembers(path)) {
    const file = `${path}/${name}`
    if (!isTextFileName(name)) yield { status: 'skipped', file, reason: notATextFile }
    else yield { status: 'read', file, bytes: await read(), given: false }
  }
}

/** By its first bytes; an xlsx is a zip too, but not one of CMS's files to unpack. */
async function isZip(path: string): Promise<boolean> {
  if (/\.xlsx$/i.test(path)) return false
  if (/\.zip$/i.test(path)) return true
  return Buffer.from(await readHead(path, 4)).toString('latin1') === 'PK\u0003\u0004'
}

async function readHead(path: string, length: number): Promise<Uint8Array> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function toDataError(path: string, cause: unknown): DataError {
  if (cause instanceof DataError) return cause
  const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
  const message = missing ? `${path} does not exist.` : `${path} cannot be read: ${String(cause)}`
  return new DataError('unreadable-file', message, cause)
}

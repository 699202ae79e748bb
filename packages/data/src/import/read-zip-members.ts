import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { DataError } from '../data-error.ts'
import { maximumBytes, tooLarge } from './read-source.ts'
import { maximumPaymentBytes, sizeLimit } from './size-limit.ts'

/** A file in a zip. Its name is only shown, never used as a path. */
export interface ZipMember {
  readonly name: string
  read(): Promise<Uint8Array>
}

/** Of all members together; a PTP quarter has about 200 MB. */
const maximumUnpacked = 512 * 1024 * 1024

/** RVU zips have about 20 members. */
const maximumMembers = 500

/**
 * The files of a zip in its order; each must be read before the next is asked for. Throws
 * `bad-zip` when the zip is damaged or a member's name leads out of it, `file-too-large` when
 * there are too many members or one is too large.
 */
export async function* readZipMembers(path: string): AsyncGenerator<ZipMember> {
  try {
    if ((await unpackedSize(path)) > maximumUnpacked) throw tooLarge(path, maximumUnpacked)
    const zip = await openPromise(path)
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      yield { name: entry.fileName, read: () => readEntry(zip, entry, `${path}/${entry.fileName}`) }
    }
  } catch (cause) {
    if (cause instanceof DataError) throw cause
    throw badZip(path, cause)
  }
}

/** What the zip says its members have together, before any is read. */
async function unpackedSize(path: string): Promise<number> {
  const zip = await openPromise(path)
  if (zip.entryCount > maximumMembers) {
    zip.close()
    const message = `${path} has ${zip.entryCount} members; CMS's zips have about 20.`
    throw new DataError('file-too-large', message)
  }
  let size = 0
  for await (const entry of zip.eachEntry()) size += entry.uncompressedSize
  return size
}

async function readEntry(zip: ZipFile, entry: Entry, file: string): Promise<Uint8Array> {
  if (entry.uncompressedSize > maximumPaymentBytes) throw tooLarge(file)
  try {
    const chunks: Buffer[] = []
    // yauzl ends the stream with an error when it gives more bytes than the entry declares
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const head = chunks[0] ?? chunk
      if (entry.uncompressedSize > sizeLimit(head, maximumBytes)) throw tooLarge(file)
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } catch (cause) {
    if (cause instanceof DataError) throw cause
    throw badZip(file, cause)
  }
}

function badZip(file: string, cause: unknown): DataError {
  const detail = cause instanceof Error ? cause.message : String(cause)
  const message = `${file} is not a sound zip file (${detail}). Download it from CMS again.`
  return new DataError('bad-zip', message, cause)
}

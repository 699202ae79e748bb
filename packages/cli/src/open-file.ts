import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { InvalidInput } from '@feescope/core'

/** A file opened for reading from its beginning, unpacked where it is gzip. */
export interface OpenedFile {
  /** Its first characters, to tell what it holds. */
  readonly start: string
  /** Whether the file itself is gzip. */
  readonly packed: boolean
  readonly bytes: AsyncIterable<Uint8Array>
}

const HEAD = 512
const GZIP = [0x1f, 0x8b]

/** Opens a file. Throws `InvalidInput` when it cannot be read, now or while it is read. */
export async function openFile(path: string): Promise<OpenedFile> {
  const head = await readHead(path).catch((error: Error) => {
    throw unreadable(path, error)
  })
  const packed = GZIP.every((byte, at) => head[at] === byte)
  const bytes = readPieces(path, packed)
  if (!packed) return { start: head.toString('latin1'), packed, bytes }
  return { start: await startOf(readPieces(path, packed)), packed, bytes }
}

/** The text of a small file. Throws `InvalidInput` when it cannot be read. */
export async function readTextFile(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: Error) => {
    throw unreadable(path, error)
  })
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** The file's bytes; it is opened when the first is asked for. */
async function* readPieces(path: string, packed: boolean): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path)
  const unpacked = packed ? stream.pipe(createGunzip()) : stream
  stream.on('error', (error) => unpacked.destroy(error))
  try {
    yield* unpacked
  } catch (error) {
    throw unreadable(path, error instanceof Error ? error : new Error(String(error)))
  } finally {
    stream.destroy()
  }
}

async function startOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  for await (const piece of pieces) return Buffer.from(piece.subarray(0, HEAD)).toString('latin1')
  return ''
}

function unreadable(path: string, error: Error): InvalidInput {
  return refuseFile(path, 'a readable file', `cannot be read (${error.message}). Check the path.`)
}

/** What is wrong with a file as a whole. */
export function refuseFile(path: string, expected: string, what: string): InvalidInput {
  const message = `${path}: ${what}`
  return new InvalidInput([{ path, code: 'malformed-file', expected, received: path, message }])
}

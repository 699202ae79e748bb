import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A file of the data pack. */
export interface ExportedFile {
  /** Below the folder of the pack, with forward slashes. */
  readonly file: string
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

/** A file that is hashed while it is written. */
export interface HashedFile {
  write(chunk: string | Uint8Array): void
  close(rows: number): ExportedFile
}

export function createHashedFile(folder: string, file: string): HashedFile {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  const descriptor = openSync(path, 'w')
  const hash = createHash('sha256')
  let bytes = 0
  return {
    write: (chunk) => {
      const content = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      hash.update(content)
      bytes += content.byteLength
      for (let at = 0; at < content.byteLength; ) at += writeSync(descriptor, content, at)
    },
    close: (rows) => {
      closeSync(descriptor)
      return { file, rows, bytes, sha256: hash.digest('hex') }
    },
  }
}

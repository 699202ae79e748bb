import { type Zippable, zipSync } from 'fflate'

/** A file of a pack. */
export interface PackedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Files as one zip, dated as told, so that a pack made twice is the same file. */
export function zipFiles(files: readonly PackedFile[], date: string): Uint8Array {
  const mtime = new Date(`${date}T12:00:00`)
  const entries: Zippable = Object.fromEntries(
    files.map(({ name, bytes }) => [name, [bytes, { mtime }]]),
  )
  return zipSync(entries, { level: 6 })
}

import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { DataError } from '../data-error.ts'
import type { HeldRelease } from './held-release.ts'

/**
 * The Arrow bytes of a release, and the file's name for messages. A compressed table (`.gz`) is
 * unpacked once into the cache folder, under the hash of its content; without a writable cache it
 * is unpacked in memory each time.
 */
export function readTable(
  { manifest, folder }: HeldRelease,
  cache: string | undefined,
): [bytes: Uint8Array, file: string] {
  const file = join(folder, manifest.table)
  if (!manifest.table.endsWith('.gz')) return [readFileSync(file), file]
  if (cache === undefined) return [unpack(file), file]
  const unpacked = join(cache, `${manifest.tableSha256}.arrow`)
  const kept = readWhole(unpacked)
  if (kept) return [kept, unpacked]
  const bytes = unpack(file)
  keep(cache, unpacked, bytes)
  return [bytes, file]
}

/** What a data directory holds that can be made again. */
export function cacheFolder(home: string): string {
  return join(home, 'cache')
}

function unpack(file: string): Uint8Array {
  try {
    return gunzipSync(readFileSync(file))
  } catch (cause) {
    const message = `${file} is damaged. Reinstall Feescope.`
    throw new DataError('unreadable-release', message, cause)
  }
}

const arrowEnd = 'ARROW1'

/** A file that was written to its end; an unfinished one (after a power cut) counts as absent. */
function readWhole(file: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file)
    return bytes.subarray(-arrowEnd.length).toString('latin1') === arrowEnd ? bytes : undefined
  } catch {
    return undefined
  }
}

/** Written aside and renamed, so that another process sees all of it or nothing. */
function keep(cache: string, file: string, bytes: Uint8Array): void {
  let aside: string | undefined
  try {
    mkdirSync(cache, { recursive: true })
    aside = mkdtempSync(join(cache, '.unpacking-'))
    const whole = join(aside, 'table')
    writeFileSync(whole, bytes)
    renameSync(whole, file)
  } catch {
    // a read-only or full disk: the bytes in memory serve
  } finally {
    if (aside !== undefined) rmSync(aside, { recursive: true, force: true })
  }
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ENGINE_KINDS, type ListedRelease } from '../reference-of.ts'
import type { HeldRelease } from './held-release.ts'
import { listHeld, type ReferenceOptions } from './list-held.ts'

/** The engine's tables as files, for an engine that runs elsewhere: in a page. */
export interface TableFiles {
  /** Oldest first. */
  list(): readonly ListedRelease[]
  /** The Arrow file of a manifest's `tableSha256`, compressed with gzip. */
  findCompressed(tableSha256: string): Uint8Array<ArrayBuffer> | undefined
}

/** The tables of the held releases; a file is read when asked for. */
export function openTableFiles(options: ReferenceOptions = {}): TableFiles {
  const held = listHeld(options).filter(({ manifest }) => ENGINE_KINDS.includes(manifest.kind))
  const byHash = new Map(held.map((each) => [each.manifest.tableSha256, each]))
  return {
    list: () => held.map(({ manifest, bundled }) => ({ manifest, bundled })),
    findCompressed(tableSha256) {
      const found = byHash.get(tableSha256)
      return found && readCompressed(found)
    },
  }
}

function readCompressed({ manifest, folder }: HeldRelease): Uint8Array<ArrayBuffer> {
  const bytes = readFileSync(join(folder, manifest.table))
  return Uint8Array.from(manifest.table.endsWith('.gz') ? bytes : gzipSync(bytes, { level: 9 }))
}

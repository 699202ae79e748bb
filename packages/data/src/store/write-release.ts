import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { formatUnits } from '@feescope/core'
import type { ImportedTable, SourceInfo, TableFamily } from '../families/family.ts'
import { type Manifest, renderManifest } from './manifest.ts'

/** An imported table and what it was imported from. */
export interface WritableRelease {
  readonly family: TableFamily
  readonly source: SourceInfo
  readonly table: ImportedTable
}

/** Writes the Arrow file and its manifest into a new or empty folder. */
export function writeRelease(
  folder: string,
  { family, source, table }: WritableRelease,
  options: {
    readonly descriptors: boolean
    readonly importedAt?: string
    /** Store the table as gzip, for tables that shrink much; `readTable` unpacks it. */
    readonly compress?: boolean
  },
): Manifest {
  const bytes = table.encode(options)
  const manifest: Manifest = {
    format: 1,
    id: table.id,
    kind: family.kind,
    table: options.compress ? `${family.tableFile}.gz` : family.tableFile,
    effective: table.effective,
    rows: table.rows,
    layout: table.layout,
    source: {
      file: source.name,
      sha256: source.sha256,
      ...(source.parts && { parts: source.parts }),
    },
    tableSha256: sha256(bytes),
    ...(table.conversionFactor !== undefined && {
      conversionFactor: formatUnits(table.conversionFactor, 4),
    }),
    ...(table.facts && { facts: table.facts }),
    ...(table.overridden && { forced: true }),
    ...(options.importedAt !== undefined && { importedAt: options.importedAt }),
  }
  mkdirSync(folder, { recursive: true })
  const stored = options.compress ? gzipSync(bytes, { level: 9 }) : bytes
  writeFileSync(join(folder, manifest.table), stored, { flush: true })
  writeFileSync(join(folder, 'manifest.json'), renderManifest(manifest), { flush: true })
  return manifest
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  createReference,
  type GpciTable,
  type HeldTable,
  type PfsRelease,
  parseUnits,
  type Reference,
  type ReleaseInfo,
} from '@feescope/core'
import { openGpci } from './families/gpci/open-gpci.ts'
import { openPfs } from './families/pprrvu/open-pfs.ts'
import { type HeldRelease, listReleaseFolders, mergeReleases } from './store/held-release.ts'
import { getBundledReleasesFolder, ownReleasesFolder } from './store/releases-folder.ts'

/** Where reference data is read from. */
export interface ReferenceOptions {
  /** The user's data directory; without it only the bundled releases are used. */
  readonly home?: string | undefined
}

/** The releases shipped with Feescope. Tables are opened when first asked for. */
export async function openBundledReference(): Promise<Reference> {
  return openReference({})
}

/** The bundled releases and the user's own; of two with one id the user's counts. */
export async function openReference(options: ReferenceOptions): Promise<Reference> {
  const held = listHeld(options)
  return createReference({
    releases: held.map(toInfo),
    pfs: held.filter(({ manifest }) => manifest.kind === 'pfs').map(toPfs),
    gpci: held.filter(({ manifest }) => manifest.kind === 'gpci').map(toGpci),
  })
}

/** What is held, oldest first. */
export async function listReleases(options: ReferenceOptions = {}): Promise<ReleaseInfo[]> {
  return listHeld(options).map(toInfo)
}

function listHeld({ home }: ReferenceOptions): HeldRelease[] {
  const own = home === undefined ? [] : listReleaseFolders(ownReleasesFolder(home), false)
  return mergeReleases(listReleaseFolders(getBundledReleasesFolder(), true), own)
}

function toInfo({ manifest, bundled }: HeldRelease): ReleaseInfo {
  const { id, kind, effective, rows, source } = manifest
  return { id, kind, effective, rows, sha256: source.sha256, bundled }
}

function toPfs(held: HeldRelease): HeldTable<PfsRelease> {
  const { id, effective, source } = held.manifest
  const conversionFactor = parseUnits(held.manifest.conversionFactor ?? '', 4) ?? 0
  return {
    id,
    effective,
    open: () => openPfs({ id, effective, source, conversionFactor }, ...readTable(held)),
  }
}

function toGpci(held: HeldRelease): HeldTable<GpciTable> {
  const { id, effective, source } = held.manifest
  return { id, effective, open: () => openGpci({ id, effective, source }, ...readTable(held)) }
}

function readTable({ manifest, folder }: HeldRelease): [bytes: Uint8Array, file: string] {
  const file = join(folder, manifest.table)
  return [readFileSync(file), file]
}

import {
  type AddOnTable,
  createReference,
  type GpciTable,
  type HeldTable,
  type MueTable,
  type PfsRelease,
  type PtpTable,
  parseUnits,
  type Reference,
  type ReleaseInfo,
} from '@feescope/core'
import { openAddOn } from './families/add-on/open-add-on.ts'
import { openGpci } from './families/gpci/open-gpci.ts'
import { openMue } from './families/mue/open-mue.ts'
import { openPfs } from './families/pprrvu/open-pfs.ts'
import { openPtp } from './families/ptp/open-ptp.ts'
import { toAnesthesia, toBaseUnits, toZip } from './held-tables.ts'
import { toMueSetting, toPtpSetting } from './releases/ncci-release.ts'
import type { HeldRelease } from './store/held-release.ts'
import { listHeld, type ReferenceOptions } from './store/list-held.ts'
import { cacheFolder, readTable } from './store/read-table.ts'

/** The releases shipped with Feescope. Tables are opened when first asked for. */
export async function openBundledReference(): Promise<Reference> {
  return openReference({})
}

/** The bundled releases and the user's own; of two with one id the user's counts. */
export async function openReference(options: ReferenceOptions): Promise<Reference> {
  const cache = options.home === undefined ? undefined : cacheFolder(options.home)
  return referenceOf(listHeld(options), cache)
}

/** The engine's view of held releases, of each id one, oldest first. */
export function referenceOf(held: readonly HeldRelease[], cache: string | undefined): Reference {
  const ofKind = (kind: string) => held.filter(({ manifest }) => manifest.kind === kind)
  return createReference({
    releases: held.map(toInfo),
    pfs: ofKind('pfs').map((each) => toPfs(each, cache)),
    gpci: ofKind('gpci').map((each) => toGpci(each, cache)),
    ptp: ofKind('ptp').map((each) => toPtp(each, cache)),
    mue: ofKind('mue').map((each) => toMue(each, cache)),
    addOn: ofKind('add-on').map((each) => toAddOn(each, cache)),
    anesthesia: ofKind('anesthesia').map((each) => toAnesthesia(each, cache)),
    baseUnits: ofKind('base-units').map((each) => toBaseUnits(each, cache)),
    zip: ofKind('zip').map((each) => toZip(each, cache)),
  })
}

/** What is held, oldest first. */
export async function listReleases(options: ReferenceOptions = {}): Promise<ReleaseInfo[]> {
  return listHeld(options).map(toInfo)
}

function toInfo({ manifest, bundled }: HeldRelease): ReleaseInfo {
  const { id, kind, effective, rows, source, forced } = manifest
  const info = { id, kind, effective, rows, sha256: source.sha256, bundled }
  return forced ? { ...info, forced } : info
}

function toPfs(held: HeldRelease, cache: Cache): HeldTable<PfsRelease> {
  const { id, effective, source } = held.manifest
  const conversionFactor = parseUnits(held.manifest.conversionFactor ?? '', 4) ?? 0
  return {
    id,
    effective,
    open: () => openPfs({ id, effective, source, conversionFactor }, ...readTable(held, cache)),
  }
}

function toGpci(held: HeldRelease, cache: Cache): HeldTable<GpciTable> {
  const { id, effective, source } = held.manifest
  return {
    id,
    effective,
    open: () => openGpci({ id, effective, source }, ...readTable(held, cache)),
  }
}

function toPtp(held: HeldRelease, cache: Cache) {
  const { id, effective, source } = held.manifest
  const setting = toPtpSetting(id)
  return {
    id,
    effective,
    setting,
    open: (): PtpTable => openPtp({ id, setting, effective, source }, ...readTable(held, cache)),
  }
}

function toMue(held: HeldRelease, cache: Cache) {
  const { id, effective, source } = held.manifest
  const setting = toMueSetting(id)
  return {
    id,
    effective,
    setting,
    open: (): MueTable => openMue({ id, setting, effective, source }, ...readTable(held, cache)),
  }
}

function toAddOn(held: HeldRelease, cache: Cache): HeldTable<AddOnTable> {
  const { id, effective, source } = held.manifest
  return {
    id,
    effective,
    open: () => openAddOn({ id, effective, source }, ...readTable(held, cache)),
  }
}

/** Where compressed tables are unpacked to, if anywhere. */
type Cache = string | undefined

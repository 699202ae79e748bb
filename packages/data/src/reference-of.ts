import {
  type AddOnTable,
  type AnesthesiaTable,
  type BaseUnitTable,
  createReference,
  type GpciTable,
  type MueTable,
  type PfsRelease,
  type PtpTable,
  parseUnits,
  type Reference,
  type ReleaseInfo,
  type ZipTable,
} from '@feescope/core'
import { openAddOn } from './families/add-on/open-add-on.ts'
import { openAnesthesia } from './families/anesthesia/open-anesthesia.ts'
import { openBaseUnits } from './families/anesthesia/open-base-units.ts'
import { openGpci } from './families/gpci/open-gpci.ts'
import { openMue } from './families/mue/open-mue.ts'
import { openPfs } from './families/pprrvu/open-pfs.ts'
import { openPtp } from './families/ptp/open-ptp.ts'
import { openZip } from './families/zip/open-zip.ts'
import { toMueSetting, toPtpSetting } from './releases/ncci-release.ts'
import type { Manifest } from './store/manifest.ts'

/** A release known by its manifest, wherever its table lies. */
export interface ListedRelease {
  readonly manifest: Manifest
  readonly bundled: boolean
}

/** The Arrow bytes of a release, and a name for them in messages. */
export type ReadTable<Listed extends ListedRelease> = (
  release: Listed,
) => [bytes: Uint8Array, file: string]

/** The kinds of tables the engine asks for. */
export const ENGINE_KINDS: readonly string[] = [
  'pfs',
  'gpci',
  'ptp',
  'mue',
  'add-on',
  'anesthesia',
  'base-units',
  'zip',
]

/**
 * The engine's view of releases, of each id one, oldest first. A table is read when first asked for.
 * Runs in a browser too.
 */
export function referenceOf<Listed extends ListedRelease>(
  listed: readonly Listed[],
  read: ReadTable<Listed>,
): Reference {
  const ofKind = <Table>(kind: string, open: Opener<Table>) =>
    listed
      .filter(({ manifest }) => manifest.kind === kind)
      .map((each) => ({
        id: each.manifest.id,
        effective: each.manifest.effective,
        open: () => open(each.manifest, ...read(each)),
      }))
  return createReference({
    releases: listed.map(toInfo),
    pfs: ofKind('pfs', openFeeSchedule),
    gpci: ofKind('gpci', openGpciTable),
    ptp: ofKind('ptp', openPairs).map((held) => ({ ...held, setting: toPtpSetting(held.id) })),
    mue: ofKind('mue', openLimits).map((held) => ({ ...held, setting: toMueSetting(held.id) })),
    addOn: ofKind('add-on', openAddOns),
    anesthesia: ofKind<AnesthesiaTable>('anesthesia', openAnesthesia),
    baseUnits: ofKind<BaseUnitTable>('base-units', openBaseUnits),
    zip: ofKind<ZipTable>('zip', openZip),
  })
}

export function toInfo({ manifest, bundled }: ListedRelease): ReleaseInfo {
  const { id, kind, effective, rows, source, forced } = manifest
  const info = { id, kind, effective, rows, sha256: source.sha256, bundled }
  return forced ? { ...info, forced } : info
}

/** Makes a table of its manifest and its Arrow bytes; `file` names them in errors. */
type Opener<Table> = (manifest: Manifest, bytes: Uint8Array, file: string) => Table

const openFeeSchedule: Opener<PfsRelease> = ({ id, effective, source, ...manifest }, ...table) => {
  const conversionFactor = parseUnits(manifest.conversionFactor ?? '', 4) ?? 0
  return openPfs({ id, effective, source, conversionFactor }, ...table)
}

const openGpciTable: Opener<GpciTable> = ({ id, effective, source }, ...table) =>
  openGpci({ id, effective, source }, ...table)

const openPairs: Opener<PtpTable> = ({ id, effective, source }, ...table) =>
  openPtp({ id, setting: toPtpSetting(id), effective, source }, ...table)

const openLimits: Opener<MueTable> = ({ id, effective, source }, ...table) =>
  openMue({ id, setting: toMueSetting(id), effective, source }, ...table)

const openAddOns: Opener<AddOnTable> = ({ id, effective, source }, ...table) =>
  openAddOn({ id, effective, source }, ...table)

import type { AnesthesiaTable, BaseUnitTable, HeldTable, ZipTable } from '@feescope/core'
import { openAnesthesia } from './families/anesthesia/open-anesthesia.ts'
import { openBaseUnits } from './families/anesthesia/open-base-units.ts'
import { openZip } from './families/zip/open-zip.ts'
import type { HeldRelease } from './store/held-release.ts'
import type { Manifest } from './store/manifest.ts'
import { readTable } from './store/read-table.ts'

/** Makes a table of its manifest and its Arrow bytes; `file` names them in errors. */
type Opener<Table> = (manifest: Manifest, bytes: Uint8Array, file: string) => Table

export const toAnesthesia = openedBy<AnesthesiaTable>(openAnesthesia)
export const toBaseUnits = openedBy<BaseUnitTable>(openBaseUnits)
export const toZip = openedBy<ZipTable>(openZip)

/** A held release as a table known by name and dates; `cache` is where `.gz` is unpacked to. */
function openedBy<Table>(open: Opener<Table>) {
  return (held: HeldRelease, cache: string | undefined): HeldTable<Table> => {
    const { id, effective } = held.manifest
    return { id, effective, open: () => open(held.manifest, ...readTable(held, cache)) }
  }
}

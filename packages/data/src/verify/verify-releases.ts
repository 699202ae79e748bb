import { openReference } from '../open-reference.ts'
import { listHeld, type ReferenceOptions } from '../store/list-held.ts'
import { cacheFolder } from '../store/read-table.ts'
import { verifyAmounts } from './verify-amounts.ts'
import { verifyAnesthesia } from './verify-anesthesia.ts'
import { verifyHeld } from './verify-held.ts'
import type { VerifyReport } from './verify-report.ts'

export interface VerifyOptions extends ReferenceOptions {
  /** Told before each table. */
  readonly onProgress?: (text: string) => void
}

/**
 * Recomputes every payment, OPPSCAP and ANES file held from the relative values and GPCI, and holds
 * every table against its manifest and against what CMS's files keep.
 */
export async function verifyReleases(options: VerifyOptions = {}): Promise<VerifyReport> {
  const reference = await openReference(options)
  const cache = options.home === undefined ? undefined : cacheFolder(options.home)
  const held = listHeld(options)
  const releases = held.map((each) => {
    options.onProgress?.(`Checking ${each.manifest.id}`)
    return verifyHeld(each, reference, cache)
  })
  const tables = held.flatMap((each) => {
    const { id, kind, effective } = each.manifest
    if (!['payment', 'oppscap', 'anesthesia'].includes(kind)) return []
    options.onProgress?.(`Recomputing ${id}`)
    if (kind !== 'anesthesia') return [verifyAmounts(each, reference, cache)]
    const [anesthesia, gpci] = [
      reference.chooseAnesthesia(effective.from),
      reference.chooseGpci(effective.from),
    ]
    if (!anesthesia.held) return []
    return [verifyAnesthesia(anesthesia.table, gpci.held ? gpci.table : undefined)]
  })
  const sum = (key: 'rows' | 'equal' | 'different') =>
    tables.reduce((total, table) => total + table[key], 0)
  return { releases, tables, rows: sum('rows'), equal: sum('equal'), different: sum('different') }
}

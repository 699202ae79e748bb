import { openBundledReference, openOppsStatus } from '@feescope/data'
import { csvCells, readShared, skipsWithout } from './shared-files.ts'

const LEVEL_TWO = 'reference/hcpcs_level2_2026q3.csv.gz'

/**
 * Whether a code exists: in a bundled fee schedule, in the hospital status list, or in HCPCS Level II. Without CMS's Level II file
 * a code that begins with a letter cannot be judged and counts as known.
 */
export async function openKnownCodes(): Promise<(code: string) => boolean> {
  const reference = await openBundledReference()
  const codes = new Set(reference.listPfs().flatMap((release) => [...release.codes()]))
  // Laboratory codes are paid elsewhere: CMS lists them with their hospital status.
  for (const { code } of openOppsStatus()?.rows() ?? []) codes.add(code)
  if (skipsWithout(LEVEL_TWO)) return (code) => codes.has(code) || code >= 'A'
  for (const line of readShared(LEVEL_TWO).split('\n').slice(1)) {
    const code = csvCells(line)[0]
    if (code) codes.add(code)
  }
  return (code) => codes.has(code)
}

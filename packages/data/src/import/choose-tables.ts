import type { WritableRelease } from '../store/write-release.ts'

/** The tables to write and the files that are not needed. */
export interface ChosenTables {
  readonly chosen: readonly WritableRelease[]
  readonly skipped: readonly { readonly file: string; readonly reason: string }[]
  /** Different files for one release: the user must say which. */
  readonly conflicts: readonly { readonly file: string; readonly reason: string }[]
}

/** One table per release: CMS gives most tables as csv and as txt, the csv is taken. */
export function chooseTables(candidates: readonly WritableRelease[]): ChosenTables {
  const chosen: WritableRelease[] = []
  const skipped: { file: string; reason: string }[] = []
  const conflicts: { file: string; reason: string }[] = []
  const byId = Map.groupBy(candidates, ({ table }) => table.id)
  for (const [id, sameId] of byId) {
    const inOrder = sameId.toSorted((a, b) => rank(a) - rank(b))
    const [first] = inOrder
    if (!first) continue
    chosen.push(first)
    for (const other of inOrder.slice(1)) {
      const file = other.source.file
      const isCopy = other.source.sha256 === first.source.sha256
      if (isCopy || rank(other) !== rank(first)) {
        skipped.push({ file, reason: `${id} is read from ${first.source.file}.` })
      } else {
        const reason = `${first.source.file} is another file for ${id}. Import only the one you want.`
        conflicts.push({ file, reason })
      }
    }
  }
  return { chosen, skipped, conflicts }
}

function rank({ table }: WritableRelease): number {
  return table.layout.includes('-csv-') ? 0 : 1
}

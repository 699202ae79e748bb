import {
  type ImportedPart,
  type ImportOutcome,
  refusal,
  type SourceInfo,
  type TableFamily,
} from '../families/family.ts'
import { sha256 } from '../store/write-release.ts'

/** A part read from a source, waiting for the others of its table. */
export interface PartOfTable {
  readonly family: TableFamily
  readonly source: SourceInfo
  readonly part: ImportedPart
}

/** What became of the parts of one table, and of the files not needed for it. */
export interface CombinedParts {
  readonly family: TableFamily
  /** Names all the files; its sha256 is of their hashes, in the order of the parts. */
  readonly source: SourceInfo
  readonly outcome: ImportOutcome
  readonly skipped: readonly { readonly file: string; readonly reason: string }[]
}

/** Makes the tables of which parts were found. A missing part is refused, unless forced. */
export function combineParts(found: readonly PartOfTable[], force: boolean): CombinedParts[] {
  const byTable = Map.groupBy(found, ({ part }) => part.id)
  return [...byTable.values()].flatMap((parts) => combineTable(parts, force))
}

function combineTable(found: readonly PartOfTable[], force: boolean): CombinedParts[] {
  const [first] = found
  if (!first) return []
  const { family } = first
  const parts: PartOfTable[] = []
  const skipped: { file: string; reason: string }[] = []
  for (const each of found.toSorted((a, b) => a.part.part - b.part.part)) {
    const same = parts.find(({ part }) => part.part === each.part.part)
    if (!same) parts.push(each)
    else if (same.source.sha256 === each.source.sha256) {
      skipped.push({ file: each.source.file, reason: `Read from ${same.source.file}.` })
    } else {
      const reason = `${same.source.file} is another file for part f${each.part.part} of ${each.part.id}. Import only the one you want.`
      return [
        {
          family,
          source: each.source,
          outcome: refusal(each.source.file, { rule: 'two-files', reason }),
          skipped,
        },
      ]
    }
  }
  const missing = missingParts(parts, family.partCount ?? 1)
  const source = joinSources(parts)
  if (missing.length === 0 || force) {
    const outcome = combine(family, parts)
    return [{ family, source, outcome, skipped }]
  }
  const names = missing.map((part) => `f${part}`).join(', ')
  const reason =
    `${first.part.id} comes in ${family.partCount} files; missing: ${names}. An edit that is not ` +
    'held looks like no edit. Import all parts together.'
  return [
    {
      family,
      source,
      outcome: refusal(first.source.file, { rule: 'missing-part', reason }),
      skipped,
    },
  ]
}

function missingParts(parts: readonly PartOfTable[], expected: number): number[] {
  const held = new Set(parts.map(({ part }) => part.part))
  const last = Math.max(expected, ...held)
  return Array.from({ length: last }, (_, index) => index + 1).filter((part) => !held.has(part))
}

function joinSources(parts: readonly PartOfTable[]): SourceInfo {
  const sources = parts.map(({ source }) => source)
  const hashes = sources.map((source) => source.sha256).join('\n')
  return {
    file: sources.map(({ file }) => file).join(' + '),
    name: sources.map(({ name }) => name).join(' + '),
    sha256: sha256(new TextEncoder().encode(hashes)),
    parts: sources.map(({ name, sha256 }) => ({ file: name, sha256 })),
  }
}

function combine(family: TableFamily, parts: readonly PartOfTable[]): ImportOutcome {
  if (!family.combine) throw new Error(`no-combine: tables of kind ${family.kind} have no parts`)
  return family.combine(parts)
}

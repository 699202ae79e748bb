import type { WorkingLine } from './rule.ts'
import { centsOf } from './working-line.ts'

/** Endoscopies that share a base, with the base itself when it is billed beside a member. */
export interface EndoscopyFamily {
  readonly base: string
  readonly lines: readonly WorkingLine[]
}

/** One unit of the multiple-surgery ranking: a line, or a whole endoscopy family. */
export interface SurgicalEntry {
  readonly lines: readonly WorkingLine[]
  readonly cents: number
}

const STANDARD = '2'
const ENDOSCOPY = '3'

/** Lines with multiple procedure indicator 3, by base; a billed base joins the family it heads. */
export function groupEndoscopies(lines: readonly WorkingLine[]): readonly EndoscopyFamily[] {
  const bases = new Map<string, WorkingLine[]>()
  for (const line of lines) {
    if (line.row.multipleProcedure !== ENDOSCOPY || isSettled(line)) continue
    const family = bases.get(line.row.endoscopicBase)
    if (family) family.push(line)
    else bases.set(line.row.endoscopicBase, [line])
  }
  if (bases.size === 0) return []
  for (const line of lines) {
    if (line.row.multipleProcedure !== STANDARD || isSettled(line)) continue
    bases.get(line.line.code)?.push(line)
  }
  return [...bases].map(([base, own]) => ({ base, lines: own }))
}

/**
 * What the standard multiple-surgery rule ranks: each line with indicator 2, and each endoscopy
 * family (one line or several) as one, highest first. Ties: the higher charge, then the earlier line.
 */
export function rankSurgery(lines: readonly WorkingLine[]): readonly SurgicalEntry[] {
  const surgical = lines.filter(
    ({ row }) => row.multipleProcedure === STANDARD || row.multipleProcedure === ENDOSCOPY,
  )
  if (surgical.length === 0) return []
  const inFamilies = new Set<WorkingLine>()
  const entries: SurgicalEntry[] = []
  for (const { lines: own } of groupEndoscopies(surgical)) {
    for (const line of own) inFamilies.add(line)
    entries.push(entryOf(own))
  }
  for (const line of surgical) {
    if (!inFamilies.has(line) && !isSettled(line)) entries.push(entryOf([line]))
  }
  return entries.sort(
    (a, b) => b.cents - a.cents || chargeOf(b) - chargeOf(a) || firstNumber(a) - firstNumber(b),
  )
}

/** Paid with another line: it has nothing left to rank or reduce. */
export function isSettled(line: WorkingLine): boolean {
  return line.parts.every(({ value }) => value.units === 0)
}

function entryOf(lines: readonly WorkingLine[]): SurgicalEntry {
  const family = lines.length > 1
  return {
    lines,
    // A line alone is ranked by one unit; its further units follow it in the ranking.
    cents: lines.reduce(
      (sum, { parts }) =>
        sum + centsOf(family ? parts : parts.map((part) => ({ ...part, units: 1 }))),
      0,
    ),
  }
}

function chargeOf({ lines }: SurgicalEntry): number {
  return lines.reduce((sum, { line }) => sum + (line.charge?.units ?? 0), 0)
}

function firstNumber({ lines }: SurgicalEntry): number {
  return Math.min(...lines.map(({ line }) => line.number))
}

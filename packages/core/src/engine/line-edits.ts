import type { ClaimLine } from '../domain/claim.ts'
import { EDIT_IDS, type EditId, type Finding } from '../edits/finding.ts'
import { EDITS } from '../edits/sequence.ts'

/**
 * What the edits say of one line, in the bits of an integer: which of `EDIT_IDS` deny it or warn of it,
 * and whether one denies it; then the same of the edits that look at this line only, which say it
 * whatever else is billed.
 */
export type LineEdits = number

/** No edit has a word on the line. */
export const NO_EDITS: LineEdits = 0

const DENIED = 1 << EDIT_IDS.length
/** Bits of the first half; the second has the same. */
const WIDTH = EDIT_IDS.length + 1
const HALF = (1 << WIDTH) - 1
const BITS = new Map(EDIT_IDS.map((id, at) => [id, 1 << at]))
const OF_ONE_LINE: ReadonlySet<EditId> = new Set(
  EDITS.filter(({ scope }) => scope === 'line').map(({ id }) => id),
)

export function isDenied(edits: LineEdits): boolean {
  return (edits & DENIED) !== 0
}

/** Whether an edit that looks at this line only denies it. */
export function isDeniedAlone(edits: LineEdits): boolean {
  return ((edits >> WIDTH) & DENIED) !== 0
}

/** The edits that deny or warn, in the order in which edits run: `ptp`, `mue` … */
export function editsNamed(edits: LineEdits): readonly EditId[] {
  return EDIT_IDS.filter((_, at) => (edits & (1 << at)) !== 0)
}

/** What all edits say of each line of a claim. */
export function editsOfLines(
  lines: readonly ClaimLine[],
  findings: readonly Finding[],
): readonly LineEdits[] {
  const edits = lines.map(() => NO_EDITS)
  for (const finding of findings) {
    const word = wordOf(finding)
    note(edits, lines, finding.line, OF_ONE_LINE.has(finding.edit) ? word | (word << WIDTH) : word)
  }
  return edits
}

/** What the edits that compare lines say, with what others said of each line alone. */
export function joinEdits(
  lines: readonly ClaimLine[],
  findings: readonly Finding[],
  before: readonly LineEdits[],
): readonly LineEdits[] {
  const edits = before.map((each) => {
    const alone = (each >> WIDTH) & HALF
    return alone | (alone << WIDTH)
  })
  for (const finding of findings) note(edits, lines, finding.line, wordOf(finding))
  return edits
}

function wordOf({ edit, severity }: Finding): number {
  if (severity === 'info') return 0
  return (BITS.get(edit) ?? 0) | (severity === 'deny' ? DENIED : 0)
}

function note(edits: number[], lines: readonly ClaimLine[], number: number, word: number): void {
  const at = lines[number - 1]?.number === number ? number - 1 : findLine(lines, number)
  edits[at] = (edits[at] ?? 0) | word
}

function findLine(lines: readonly ClaimLine[], number: number): number {
  const at = lines.findIndex((line) => line.number === number)
  if (at < 0) throw new Error(`a finding on line ${number}, which the claim lacks`)
  return at
}

import { causeOf } from './cause-of.ts'
import type { LineReview } from './line-review.ts'

/** Denied and underpaid lines of one cause: what someone can work on in one go. */
export interface WorklistGroup {
  readonly kind: 'denied' | 'underpaid'
  readonly cause: string
  readonly label: string
  /** Cents. */
  readonly atStake: number
  /** The first deadline of its lines; `null` where the payer's contract sets it. */
  readonly deadline: string | null
  readonly lines: readonly LineReview[]
}

/** Groups the lines that need work, most dollars first. */
export function worklistOf(lines: readonly LineReview[]): readonly WorklistGroup[] {
  const groups = new Map<string, LineReview[]>()
  for (const line of lines) {
    if (line.verdict !== 'denied' && line.verdict !== 'underpaid') continue
    const key = `${line.verdict} ${causeOf(line)?.id}`
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  return [...groups.values()].map(groupOf).sort((a, b) => b.atStake - a.atStake)
}

function groupOf(lines: readonly LineReview[]): WorklistGroup {
  const [first] = lines
  const cause = first && causeOf(first)
  if (!cause) throw new Error('a group has a line with a cause')
  const deadlines = lines.flatMap(({ deadline }) => deadline?.date ?? []).sort()
  return {
    kind: first.verdict === 'denied' ? 'denied' : 'underpaid',
    cause: cause.id,
    label: cause.label,
    atStake: lines.reduce((sum, { atStake }) => sum + atStake, 0),
    deadline: deadlines[0] ?? null,
    lines: lines.toSorted((a, b) => b.atStake - a.atStake),
  }
}

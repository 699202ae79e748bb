import { createHmac } from 'node:crypto'
import { formatUnits } from '@feescope/core'
import type { LineReview } from './line-review.ts'
import { csvCell } from './review-csv.ts'
import type { WorklistGroup } from './worklist.ts'

/** A denied or underpaid line as something to do. */
export interface WorkItem {
  /** Names the line in this installation and says nothing of it elsewhere. */
  readonly id: string
  readonly payer: string
  readonly claimId: string
  readonly line: number
  readonly code: string
  readonly date: string | null
  /** Dollars, decimal text. */
  readonly atStake: string
  readonly deadline: string | null
  /** Where the deadline comes from; `null` where the payer's contract sets it. */
  readonly deadlineBasis: string | null
  /** Whether a dispute is worth it; `false` where the payer is right. */
  readonly appeal: boolean
  readonly action: string
  readonly done: boolean
}

/** What can be worked on in one go. */
export interface WorkGroup {
  readonly kind: 'denied' | 'underpaid'
  readonly cause: string
  readonly label: string
  /** Of what is not done. */
  readonly open: number
  readonly atStake: string
  readonly deadline: string | null
  readonly items: readonly WorkItem[]
}

/** What tells done items from others. */
export interface WorkMarks {
  /** Keys the ids, so that kept marks say nothing of claims. */
  readonly secret: string
  readonly done: ReadonlySet<string>
}

/** The worklist of a review with what is done; most dollars open first. */
export function workGroupsOf(
  worklist: readonly WorklistGroup[],
  { secret, done }: WorkMarks,
): readonly WorkGroup[] {
  return worklist
    .map((group) => {
      const rows = group.lines.map((line) => {
        const id = idOf(line, group.cause, secret)
        return { line, id, done: done.has(id) }
      })
      const open = rows.filter((row) => !row.done).map(({ line }) => line)
      const stake = open.reduce((sum, { atStake }) => sum + atStake, 0)
      const deadlines = open.flatMap(({ deadline }) => deadline?.date ?? []).sort()
      return {
        stake,
        group: {
          kind: group.kind,
          cause: group.cause,
          label: group.label,
          open: open.length,
          atStake: formatUnits(stake, 2),
          deadline: deadlines[0] ?? null,
          items: rows.map((row) => toItem(row.line, row.id, row.done)),
        },
      }
    })
    .sort((a, b) => b.stake - a.stake)
    .map(({ group }) => group)
}

function toItem(line: LineReview, id: string, done: boolean): WorkItem {
  const { payer, claimId, code, date, atStake, deadline, denial, causes } = line
  return {
    id,
    payer,
    claimId,
    line: line.line,
    code,
    date,
    atStake: formatUnits(atStake, 2),
    deadline: deadline?.date ?? null,
    deadlineBasis: deadline?.citation ?? null,
    appeal: denial === null || denial.appeal,
    action: denial?.actions[0] ?? causes[0]?.detail ?? 'Ask the payer how the amount came about.',
    done,
  }
}

/** The same line of the same claim has the same id in every file that brings it. */
function idOf(line: LineReview, cause: string, secret: string): string {
  const { payer, claimId, controlNumber, code, modifiers, date } = line
  const named = [payer, claimId, controlNumber ?? line.line, code, modifiers.join(' '), date, cause]
  const digest = createHmac('sha256', secret).update(JSON.stringify(named)).digest('base64url')
  // A leading dash would be an option on the command line.
  return `w${digest.slice(0, 11)}`
}

const COLUMNS: readonly (readonly [string, (item: WorkItem) => string | number | null])[] = [
  ['id', ({ id }) => id],
  ['payer', ({ payer }) => payer],
  ['claim', ({ claimId }) => claimId],
  ['line', ({ line }) => line],
  ['code', ({ code }) => code],
  ['date', ({ date }) => date],
  ['at_stake', ({ atStake }) => atStake],
  ['deadline', ({ deadline }) => deadline],
  ['deadline_basis', ({ deadlineBasis }) => deadlineBasis],
  ['appeal', ({ appeal }) => (appeal ? 'yes' : 'no')],
  ['action', ({ action }) => action],
  ['done', ({ done }) => (done ? 'yes' : 'no')],
]

/** The worklist as CSV for a spreadsheet. */
export function renderWorkCsv(groups: readonly WorkGroup[]): string {
  const header = ['kind', 'cause', ...COLUMNS.map(([name]) => name)].join(',')
  const lines = groups.flatMap(({ kind, cause, items }) =>
    items.map((item) =>
      [kind, cause, ...COLUMNS.map(([, read]) => read(item))].map(csvCell).join(','),
    ),
  )
  return `${[header, ...lines].join('\n')}\n`
}

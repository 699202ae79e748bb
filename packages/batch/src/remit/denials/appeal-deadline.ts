/** A dated term with its source. */
interface Term {
  readonly from: string
  readonly days: number
  readonly citation: string
}

/**
 * Days to ask a Medicare contractor for a redetermination. The regulation counts from receipt and
 * presumes it five days after the notice; these five days are left as a margin.
 */
const REDETERMINATION: readonly Term[] = [
  {
    from: '2005-05-01',
    days: 120,
    citation: '42 CFR 405.942(a): 120 days from receipt of the initial determination',
  },
]

export interface Deadline {
  readonly date: string
  readonly citation: string
}

const DAY = 86_400_000

/** The last day to ask Medicare for a redetermination of what was decided on a day. */
export function redeterminationDeadline(decided: string): Deadline | null {
  const term = REDETERMINATION.find(({ from }) => from <= decided)
  if (!term) return null
  const date = new Date(Date.parse(decided) + term.days * DAY).toISOString().slice(0, 10)
  return { date, citation: term.citation }
}

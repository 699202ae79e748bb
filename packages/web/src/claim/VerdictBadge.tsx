import type { Verdict } from '@feescope/core'
import { IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react'

const LOOKS = {
  passes: { Icon: IconCircleCheck, words: 'Passes the edits checked' },
  fails: { Icon: IconCircleX, words: 'Would be denied in part' },
  'not-checked': { Icon: IconHelpCircle, words: 'Not checked' },
} as const satisfies Record<Verdict, unknown>

/** One of three verdicts; what could not be checked is not clean. */
export function VerdictBadge({ verdict, words }: { verdict: Verdict; words?: string }) {
  const { Icon, words: usual } = LOOKS[verdict]
  return (
    <span className="verdict" data-verdict={verdict}>
      <Icon size={16} stroke={2} aria-hidden="true" /> {words ?? usual}
    </span>
  )
}

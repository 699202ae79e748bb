import type { Finding } from '@feescope/core'
import { Button } from '@mantine/core'
import { modifierOffers } from './finding-actions.ts'
import type { Procedure } from './procedure-text.ts'

interface ModifierOffersProps {
  readonly finding: Finding
  readonly date: string
  readonly change: (apply: (lines: readonly Procedure[]) => readonly Procedure[]) => void
}

/** Each modifier that would separate the pair, under what the documentation must show for it. */
export function ModifierOffers({ finding, date, change }: ModifierOffersProps) {
  const offers = modifierOffers(finding, date)
  if (offers.length === 0) return null
  return (
    <details className="modifier-offers no-print">
      <summary>The documentation shows a reason to bill both</summary>
      <ul>
        {offers.map(({ modifier, when, label, apply }) => (
          <li key={modifier}>
            <span>{when}:</span>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`${label}, ${when.replace(/^I/, 'i')}`}
              onClick={() => change(apply)}
            >
              {label}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

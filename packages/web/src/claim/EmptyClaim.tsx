import { Button } from '@mantine/core'
import { type Procedure, readClaimText } from './procedure-text.ts'

const EXAMPLE = '76120-26, 76000'

/** How a claim begins. */
export function EmptyClaim({ onAdd }: { onAdd: (lines: readonly Procedure[]) => void }) {
  return (
    <div className="claim-empty">
      <p>
        Type or paste procedures above, or use “Add to claim” on any code’s page. Lines are priced
        as you type and checked against each other.
      </p>
      <Button variant="default" onClick={() => onAdd(readClaimText(EXAMPLE) ?? [])}>
        Try {EXAMPLE}
      </Button>
    </div>
  )
}

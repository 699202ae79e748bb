import type { ClaimOutcome } from '@feescope/core'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { FullCode } from '../api/guide.ts'
import { Segments } from '../app/Segments.tsx'
import { CsvButton } from '../habits/CsvButton.tsx'
import { claimRows } from './claim-csv.ts'
import type { ClaimAsking } from './use-claim.ts'

interface ClaimActionsProps {
  readonly asking: ClaimAsking
  readonly claim: ClaimOutcome
  readonly codes: ReadonlyMap<string, FullCode>
}

/** How the edits act, and what can be done with the claim. */
export function ClaimActions({ asking, claim, codes }: ClaimActionsProps) {
  return (
    <section className="card claim-actions no-print" aria-label="Edits and export">
      <div>
        <span className="question-label" id="mode-label">
          Edits
        </span>
        <Segments
          fullWidth
          aria-labelledby="mode-label"
          value={asking.mode}
          data={[
            { value: 'report', label: 'Report' },
            { value: 'apply', label: 'Apply' },
          ]}
          onChange={(value) => asking.setMode(value === 'apply' ? 'apply' : 'report')}
        />
        <p className="claim-actions-hint quiet">
          {asking.mode === 'apply'
            ? 'Lines an edit denies are denied, and the rest is priced again.'
            : 'Findings stand beside the prices; nothing is denied.'}
        </p>
      </div>
      <div className="claim-exports">
        <Button
          renderRoot={(props) => <Link to="/superbill" search={(now) => now} {...props} />}
          leftSection={<IconPrinter size={16} />}
        >
          Superbill
        </Button>
        <CsvButton
          name={`claim-${claim.date}`}
          what="the claim"
          rows={() => claimRows(claim, codes, asking.lines)}
        />
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => asking.setLines([])}>
          Start over
        </Button>
      </div>
    </section>
  )
}

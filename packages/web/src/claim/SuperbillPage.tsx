import './ClaimPage.css'
import './SuperbillPage.css'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { WithToday } from '../app/WithToday.tsx'
import { CsvButton } from '../habits/CsvButton.tsx'
import { useTitle } from '../habits/use-title.ts'
import { Checklist } from './Checklist.tsx'
import { claimRows } from './claim-csv.ts'
import { SuperbillSheet } from './SuperbillSheet.tsx'
import { useClaim } from './use-claim.ts'
import { useClaimPrice } from './use-claim-price.ts'
import { useCodes } from './use-codes.ts'

/** The claim as a sheet of paper: print it, or save it as PDF from the print dialog. */
export function SuperbillPage() {
  useTitle('Superbill')
  return <WithToday>{(today) => <DatedSuperbill today={today} />}</WithToday>
}

function DatedSuperbill({ today }: { today: string }) {
  const asking = useClaim(today)
  const price = useClaimPrice(asking)
  const codes = useCodes(
    asking.lines.map(({ code }) => code),
    asking.question,
  )
  const claim = asking.lines.length === 0 ? undefined : price.data
  return (
    <div className="superbill">
      <div className="superbill-actions no-print">
        <Link to="/claim" search={(now) => now}>
          Back to the claim
        </Link>
        {claim ? (
          <>
            <CsvButton
              name={`superbill-${claim.date}`}
              what="the superbill"
              rows={() => claimRows(claim, codes, asking.lines)}
            />
            <Button leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
              Print or save as PDF
            </Button>
          </>
        ) : null}
      </div>
      {price.error ? <RequestFailed error={price.error} retry={() => price.refetch()} /> : null}
      {claim ? (
        <>
          <SuperbillSheet
            claim={claim}
            codes={codes}
            lines={asking.lines}
            provider={asking.question.provider}
          />
          <Checklist codes={codes} />
        </>
      ) : (
        <p className="card">
          The claim has no lines yet. <Link to="/claim">Put one together</Link> first.
        </p>
      )}
    </div>
  )
}

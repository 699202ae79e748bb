import './ClaimPage.css'
import '../code/answer/AnswerSection.css'
import { Notice } from '../app/Notice.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { WithToday } from '../app/WithToday.tsx'
import { Notes } from '../code/answer/Notes.tsx'
import { useTitle } from '../habits/use-title.ts'
import { PlaceBar } from '../place/PlaceBar.tsx'
import { CheckedEdits } from './CheckedEdits.tsx'
import { Checklist } from './Checklist.tsx'
import { ClaimActions } from './ClaimActions.tsx'
import { ClaimLines } from './ClaimLines.tsx'
import { ClaimTotals } from './ClaimTotals.tsx'
import { EmptyClaim } from './EmptyClaim.tsx'
import { LineEntry } from './LineEntry.tsx'
import { useClaim } from './use-claim.ts'
import { useAppliedTotal, useClaimPrice } from './use-claim-price.ts'
import { useCodes } from './use-codes.ts'

/** A whole claim: lines, their order, what each pays, what the edits say. */
export function ClaimPage() {
  useTitle('Claim')
  return <WithToday>{(today) => <DatedClaim today={today} />}</WithToday>
}

function DatedClaim({ today }: { today: string }) {
  const asking = useClaim(today)
  const { lines, setLines } = asking
  const price = useClaimPrice(asking)
  const claim = lines.length === 0 ? undefined : price.data
  const applied = useAppliedTotal(asking, claim)
  const codes = useCodes(
    lines.map(({ code }) => code),
    asking.question,
  )
  return (
    <div className="claim-page">
      <PageHeading of="/claim" />
      <PlaceBar asking={asking} />
      {asking.unreadable === undefined ? null : (
        <Notice title="The address holds no claim" heading="h2">
          <p>
            “{asking.unreadable}” is not a list of procedures. Write codes with modifiers and units,
            separated by commas: <span className="code">76120-26,97110-GPx3</span>.
          </p>
        </Notice>
      )}
      <div className="claim-grid">
        <section className="card claim-main" aria-label="Lines">
          <LineEntry onAdd={(added) => setLines([...lines, ...added])} />
          {lines.length === 0 ? (
            <EmptyClaim onAdd={setLines} />
          ) : (
            <ClaimLines asking={asking} claim={claim} />
          )}
          {price.error ? (
            <RequestFailed error={price.error} retry={() => price.refetch()} heading="h2" />
          ) : null}
          {claim ? <Notes notes={claim.notes} /> : null}
        </section>
        {claim ? (
          <div className="claim-side">
            <ClaimTotals claim={claim} lines={lines} applied={applied} />
            <ClaimActions asking={asking} claim={claim} codes={codes} />
            {claim.edits ? <CheckedEdits checked={claim.edits.checked} /> : null}
          </div>
        ) : null}
      </div>
      <Checklist codes={codes} />
    </div>
  )
}

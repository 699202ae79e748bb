import '../claim/ClaimPage.css'
import { Link } from '@tanstack/react-router'
import { LineFindings } from '../claim/LineFindings.tsx'
import { type Procedure, procedureText } from '../claim/procedure-text.ts'
import { VerdictBadge } from '../claim/VerdictBadge.tsx'
import { formatMoney } from '../format/money.ts'
import { keepPlace, type Place } from '../place/place.ts'
import { useTogether } from './use-comparison.ts'

interface TogetherCardProps {
  readonly procedures: readonly Procedure[]
  readonly place: Place
}

/** What would happen if all were billed on one day. */
export function TogetherCard({ procedures, place }: TogetherCardProps) {
  const claim = useTogether(procedures, place).data
  if (!claim) return null
  const findings = claim.lines.flatMap((line) => line.findings)
  return (
    <section className="card together" aria-labelledby="together-title">
      <h2 className="card-title" id="together-title">
        Billed together on one day
      </h2>
      <p className="together-sum">
        <b>{formatMoney(claim.total)}</b>
        {claim.edits ? <VerdictBadge verdict={claim.edits.verdict} /> : null}
        <Link
          to="/claim"
          search={(now) => ({
            ...keepPlace(now),
            lines: procedures.map(procedureText).join(','),
          })}
          className="no-print"
        >
          Open as a claim
        </Link>
      </p>
      <LineFindings findings={findings} date={place.date} />
    </section>
  )
}

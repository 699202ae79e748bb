import type { ClaimOutcome, PricedLine } from '@feescope/core'
import { formatDate } from '../../format/date.ts'
import { localityName } from '../../format/locality-label.ts'
import { formatMoney } from '../../format/money.ts'
import { CopyButton } from '../../habits/CopyButton.tsx'
import { citedAmount } from '../../habits/cited-amount.ts'
import type { Trace } from '../explanation/trace.ts'
import type { Asking } from '../question/use-question.ts'
import { Findings } from './Findings.tsx'
import { NationalLine } from './NationalLine.tsx'
import { Notes } from './Notes.tsx'
import { Shares } from './Shares.tsx'
import { TracedAmount } from './TracedAmount.tsx'

interface AmountCardProps {
  readonly asking: Asking
  readonly claim: ClaimOutcome
  readonly line: PricedLine
  readonly allowed: Trace
  readonly payment: Trace
}

/** What Medicare allows, against the national amount, and who pays it. */
export function AmountCard({ asking, claim, line, allowed, payment }: AmountCardProps) {
  const place = claim.locality ? localityName(claim.locality) : 'National'
  const setting = claim.setting === 'facility' ? 'facility' : 'non-facility'
  const service = [line.code, ...line.modifiers].join('-')
  return (
    <section className="card amount" aria-labelledby="amount-title">
      <div className="amount-head">
        <h2 className="card-title" id="amount-title">
          Medicare allows
        </h2>
        <CopyButton text={citedAmount(claim, line)} what="the amount with its source" />
      </div>
      <p className="amount-value" data-testid="allowed">
        <TracedAmount trace={allowed} amount={line.allowed} />
      </p>
      <p className="quiet">
        {service} · {place} · {setting} · {formatDate(claim.date)}
      </p>
      <p className="hidden-visually" role="status">
        {service}: {formatMoney(line.allowed)}, {place}, {setting}, {formatDate(claim.date)}
      </p>
      <NationalLine question={asking.question} allowed={line.allowed} />
      <Shares line={line} payment={payment} />
      <Findings findings={line.findings} />
      <Notes notes={[...claim.notes, ...line.notes]} />
    </section>
  )
}

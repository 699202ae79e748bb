import { formatUnits, type PublishedFees } from '@feescope/core'
import type { OppscapRow } from '../families/oppscap/oppscap-row.ts'
import type { PaymentAmount } from '../payment/payment-amount.ts'
import type { Recompute } from './recompute.ts'
import type { Difference } from './verify-report.ts'

/** A published amount in cents and what the tables give for it. */
type Pair = readonly [amount: string, cents: number, computed: string | null]

/** The amounts of a payment file's record that differ; none when all are equal. */
export function comparePayment(published: PaymentAmount, recompute: Recompute): Difference[] {
  const locality = `${published.mac}-${published.number}`
  const fees = recompute(published.code, published.modifier, locality)
  const pairs: Pair[] = [
    ['nonfacility', published.nonfacility, fees?.nonfacility ?? null],
    ['facility', published.facility, fees?.facility ?? null],
    ...(published.multipleProcedure === '5' ? therapy(published, fees) : []),
    ...(published.oppsIndicator === '1' ? opps(published, fees) : []),
  ]
  return differences({ ...published, locality }, pairs)
}

/** As `comparePayment`, of an OPPSCAP row. */
export function compareOppscap(published: OppscapRow, recompute: Recompute): Difference[] {
  const locality = published.localityId
  const fees = recompute(published.code, published.modifier, locality)
  return differences({ ...published, locality }, [
    ['opps nonfacility', published.nonfacility, fees?.oppsNonfacility ?? null],
    ['opps facility', published.facility, fees?.oppsFacility ?? null],
  ])
}

function therapy(published: PaymentAmount, fees: PublishedFees | undefined): Pair[] {
  const computed = fees?.therapyReduced ?? null
  return [
    ['therapy non-institutional', published.therapyNoninstitutional, computed],
    ['therapy institutional', published.therapyInstitutional, computed],
  ]
}

function opps(published: PaymentAmount, fees: PublishedFees | undefined): Pair[] {
  return [
    ['opps nonfacility', published.oppsNonfacility, fees?.oppsNonfacility ?? null],
    ['opps facility', published.oppsFacility, fees?.oppsFacility ?? null],
  ]
}

function differences(
  { code, modifier, locality }: Pick<Difference, 'code' | 'modifier' | 'locality'>,
  pairs: readonly Pair[],
): Difference[] {
  return pairs.flatMap(([amount, cents, computed]) => {
    const published = formatUnits(cents, 2)
    return published === computed ? [] : [{ code, modifier, locality, amount, published, computed }]
  })
}

import type { Sink, TransactionReader } from '../read-transactions.ts'
import { elementOf, type Segment } from '../segment.ts'
import { issueAt, UNREADABLE, type X12Issue } from '../x12-issue.ts'
import { parseCents } from '../x12-values.ts'
import type { BilledClaim } from './billed-claim.ts'
import {
  type ClaimDraft,
  createClaimDraft,
  createProvider,
  type ProviderDraft,
} from './claim-draft.ts'
import { finishClaim } from './finish-claim.ts'
import { readClaimDtp, readClm, readHi, refuse } from './read-claim-segment.ts'
import { readLineDtp, readSv1 } from './read-line-segment.ts'

export type ClaimItem =
  | { readonly kind: 'claim'; readonly claim: BilledClaim }
  /** A claim that could not be read, by the segment of its CLM, with every reason. */
  | {
      readonly kind: 'rejected'
      readonly position: number
      /** Segments of its SV1, as far as they came. */
      readonly lines: readonly number[]
      readonly issues: readonly X12Issue[]
    }

const VOID = '8'

/**
 * Reads an 837P transaction, keeping of every loop what decides a price and nothing of the patient.
 * A claim that cannot be read is rejected with its reasons; the others are not touched by it.
 */
export function createProfessionalReader(sink: Sink<ClaimItem>): TransactionReader {
  let billing = createProvider()
  let claim: ClaimDraft | null = null
  /** Whose address an N4 is; `null` for those that decide nothing. */
  let addressed: ProviderDraft | null = null

  const finish = () => {
    const draft = claim
    claim = null
    if (!draft) return
    const finished = finishClaim(draft, billing, sink.report)
    if (!finished) {
      const lines = draft.lines.map(({ position }) => position)
      sink.emit({ kind: 'rejected', position: draft.position, lines, issues: draft.problems })
    } else if (finished.frequency === VOID) {
      const clm = { number: draft.position, id: 'CLM' }
      sink.report(issueAt(clm, 'note', 'void', 'voids an earlier claim: it is passed over.'))
    } else {
      sink.emit({ kind: 'claim', claim: finished })
    }
  }

  const rendering = (): ProviderDraft | null =>
    claim && !claim.otherPayer ? (claim.lines.at(-1)?.rendering ?? claim.rendering) : null
  const facility = (): ProviderDraft | null =>
    claim && !claim.otherPayer ? (claim.lines.at(-1)?.facility ?? claim.facility) : null

  const readers: Readonly<Record<string, (segment: Segment) => void>> = {
    HL: (segment) => {
      finish()
      addressed = null
      if (elementOf(segment, 3) === '20') billing = createProvider()
    },
    CLM: (segment) => {
      finish()
      addressed = null
      claim = createClaimDraft(segment.number)
      readClm(claim, segment)
    },
    NM1: (segment) => {
      const entity = elementOf(segment, 1)
      if (entity === '85' && !claim) addressed = billing
      else addressed = entity === '77' ? facility() : null
    },
    N4: (segment) => {
      const zip = elementOf(segment, 3)
      const owner = addressed
      addressed = null
      if (!owner) return
      if (/^\d{5}(?:\d{4})?$/.test(zip)) owner.zip = zip
      else sink.report(issueAt(segment, 'warning', 'malformed-zip', 'N403 is not a ZIP code.'))
    },
    PRV: (segment) => {
      const taxonomy = elementOf(segment, 3)
      if (elementOf(segment, 1) === 'BI' && !claim) billing.taxonomy = taxonomy
      const owner = elementOf(segment, 1) === 'PE' ? rendering() : null
      if (owner) owner.taxonomy = taxonomy
    },
    SBR: () => {
      if (claim) claim.otherPayer = true
    },
    HI: (segment) => claim && readHi(claim, segment),
    LX: (segment) => {
      if (!claim) return
      claim.otherPayer = false
      claim.lineNumber = Number(elementOf(segment, 1)) || claim.lines.length + 1
    },
    SV1: (segment) => {
      if (!claim) return
      claim.otherPayer = false
      readSv1(claim, segment, sink.report)
    },
    SV2: (segment) =>
      claim && refuse(claim, segment, 'institutional-line', 'SV2 has no place in an 837P claim.'),
    DTP: (segment) => {
      const line = claim?.lines.at(-1)
      if (claim && line) readLineDtp(claim, line, segment)
      else if (claim && !claim.otherPayer) readClaimDtp(claim, segment)
    },
    REF: (segment) => {
      const line = claim?.lines.at(-1)
      if (line && elementOf(segment, 1) === '6R') line.controlNumber = elementOf(segment, 2)
    },
    PS1: (segment) => {
      const line = claim?.lines.at(-1)
      if (line) line.purchased = parseCents(elementOf(segment, 2)) ?? null
    },
    [UNREADABLE]: (segment) =>
      claim &&
      refuse(claim, segment, 'unreadable-segment', 'cannot be read, so neither can the claim.'),
  }

  return {
    read: (segment) => readers[segment.id]?.(segment),
    close: (last, complete) => {
      if (claim && !complete) {
        refuse(claim, last, 'cut-off', 'the transaction breaks off in this claim.')
      }
      finish()
    },
  }
}

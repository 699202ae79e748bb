import { formatUnits } from '@feescope/core'
import type { BilledClaim, BilledLine } from '../x12/professional/billed-claim.ts'
import type { ClaimItem } from '../x12/professional/professional-reader.ts'
import { readProfessionalClaims } from '../x12/professional/read-professional-claims.ts'
import type { IssueItem } from '../x12/read-transactions.ts'
import { encodeRow } from './encode-row.ts'
import { FormatError, type SourceBatch, type SourceItem } from './source-record.ts'

/**
 * Reads the claims of an 837P, any number of interchanges: a record for each service line, by the
 * segment of its SV1. Claims that cannot be read, voids and transactions of other kinds are rejected.
 */
export async function* readProfessionalRows(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<SourceBatch> {
  let found = false
  for await (const item of readProfessionalClaims(source)) {
    const items = itemsOf(item)
    if (!found && item.kind === 'issue' && item.issue.code === 'not-x12') {
      throw new FormatError(`is not an X12 file. ${item.issue.message}`)
    }
    if (items.length === 0) continue
    found = true
    yield { items, share: null }
  }
}

function itemsOf(item: ClaimItem | IssueItem): readonly SourceItem[] {
  switch (item.kind) {
    case 'claim':
      return item.claim.lines.map((line) => recordOf(item.claim, line))
    case 'rejected': {
      const reason = item.issues.map(({ message }) => message).join(' ')
      const positions = item.lines.length > 0 ? item.lines : [item.position]
      return positions.map((position) => ({ position, reason, original: '' }))
    }
    case 'issue': {
      const { segment, severity, message } = item.issue
      if (severity === 'warning') return []
      return [{ position: segment, reason: message, original: '' }]
    }
    default:
      return item satisfies never
  }
}

function recordOf({ claimId }: BilledClaim, line: BilledLine): SourceItem {
  const { position, place } = line
  const encoded = encodeRow({
    claim: claimId,
    line: line.number,
    date: line.date,
    code: line.code,
    modifiers: line.modifiers,
    units: line.units,
    pos: place.pos,
    zip: place.zip,
    provider: place.provider,
    charge: line.charge === null ? null : formatUnits(line.charge, 2),
    minutes: line.minutes,
    caredays: line.careDays,
    assignment: place.assigned ? 'assigned' : 'unassigned',
  })
  return 'reason' in encoded
    ? { position, reason: encoded.reason, original: '' }
    : { ...encoded, position, original: null }
}

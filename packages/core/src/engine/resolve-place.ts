import type { Claim } from '../domain/claim.ts'
import type { Note } from '../domain/note.ts'
import type { Reference } from '../reference/reference.ts'
import type { RefusalReason } from './outcome.ts'

export type ResolvedPlace =
  | {
      readonly found: true
      /** `MAC-NN`, or `null` for national. */
      readonly localityId: string | null
      /** The ZIP file asked, if one was. */
      readonly zipTable: string | null
      readonly notes: readonly Note[]
    }
  | { readonly found: false; readonly reason: RefusalReason; readonly message: string }

/** The locality of a claim: its own, or the one of its ZIP code on the date of service. */
export function resolvePlace(
  reference: Reference,
  { date, locality, zip }: Pick<Claim, 'date' | 'locality' | 'zip'>,
): ResolvedPlace {
  if (zip === null) return { found: true, localityId: locality, zipTable: null, notes: [] }
  const chosen = reference.chooseZip(date)
  if (!chosen.held) return { found: false, reason: 'release-not-held', message: chosen.message }
  const { table } = chosen
  const entry = table.find(zip)
  if (!entry) {
    return {
      found: false,
      reason: 'locality-not-held',
      message: `${zip} is not in ${table.id}. Check the ZIP code of the place of service, or give the locality.`,
    }
  }
  return {
    found: true,
    localityId: entry.localityId,
    zipTable: table.id,
    notes: entry.plusFourNeeded ? [plusFourNote(zip, entry.localityId)] : [],
  }
}

function plusFourNote(zip: string, localityId: string): Note {
  return {
    code: 'zip-plus-four-needed',
    message: `ZIP code ${zip} crosses payment localities: five digits give ${localityId}, but the ZIP+4 decides. Check the locality and give it instead.`,
  }
}

import type { Claim } from '../domain/claim.ts'
import { findPolicy } from '../policy/policy.ts'
import type { PricedClaim, PricingContext } from '../pricing/pfs/context.ts'
import { qpConversionFactor } from '../pricing/pfs/parameters/qp-conversion-factor.ts'
import { silentFeesFor } from '../pricing/pfs/silent-fees.ts'
import type { GpciTable } from '../reference/gpci-table.ts'
import type { Reference } from '../reference/reference.ts'
import type { ClaimOutcome, Note, PricedLocality, RefusalReason } from './outcome.ts'
import { resolvePlace } from './resolve-place.ts'

export type ChosenTables =
  | {
      readonly held: true
      readonly context: PricingContext
      readonly locality: PricedLocality | null
      /** `MAC-NN`, or `null` for national. */
      readonly localityId: string | null
      readonly release: ClaimOutcome['release']
      readonly notes: readonly Note[]
    }
  | { readonly held: false; readonly reason: RefusalReason; readonly message: string }

/** Picks the release and locality a claim is priced from, by its date of service. */
export function chooseTables(
  reference: Reference,
  claim: PricedClaim & Pick<Claim, 'locality' | 'zip'>,
): ChosenTables {
  const pfs = reference.choosePfs(claim.date)
  if (!pfs.held) return { held: false, reason: 'release-not-held', message: pfs.message }
  const release = pfs.table
  const place = resolvePlace(reference, claim)
  if (!place.found) return { held: false, reason: place.reason, message: place.message }
  const { localityId, zipTable: zip } = place
  const notes = [
    ...place.notes,
    ...(pfs.exact ? [] : [standInNote(claim.date, release.id, release.effective)]),
    ...qpNotes(claim),
  ]
  const held = { held: true, notes, localityId } as const
  if (localityId === null) {
    return {
      ...held,
      context: contextOf({ claim, release, gpci: null }),
      locality: null,
      release: { pfs: release.id, gpci: null, zip, exact: pfs.exact },
    }
  }
  const gpci = reference.chooseGpci(claim.date)
  if (!gpci.held) return { held: false, reason: 'release-not-held', message: gpci.message }
  const locality = gpci.table.find(localityId)
  if (!locality) {
    return {
      held: false,
      reason: 'locality-not-held',
      message: unknownLocality(localityId, gpci.table),
    }
  }
  const { mac, number, name, state } = locality
  return {
    ...held,
    context: contextOf({ claim, release, gpci: { table: gpci.table, locality } }),
    locality: { mac, number, name, state },
    release: { pfs: release.id, gpci: gpci.table.id, zip, exact: pfs.exact },
  }
}

function contextOf(tables: Omit<PricingContext, 'silentFees'>): PricingContext {
  return { ...tables, silentFees: silentFeesFor(tables) }
}

function standInNote(date: string, id: string, effective: { from: string; to: string }): Note {
  return {
    code: 'release-not-exact',
    message: `The release in force on ${date} is not held; ${id} (${effective.from} to ${effective.to}), the nearest of that year, stands in. Import CMS's file for an exact answer: feescope data import FILE.`,
  }
}

function qpNotes({ qp, date }: Pick<Claim, 'qp' | 'date'>): readonly Note[] {
  if (!qp || findPolicy(qpConversionFactor, date)) return []
  return [
    {
      code: 'no-qp-conversion-factor',
      message: `Feescope knows no separate conversion factor for qualifying APM participants on ${date}; the release's own factor is used.`,
    },
  ]
}

function unknownLocality(id: string, table: GpciTable): string {
  const mac = id.split('-')[0]
  const siblings = table.localities.filter((locality) => locality.mac === mac)
  const hint =
    siblings.length === 0
      ? `No locality has MAC ${mac}.`
      : `MAC ${mac} has ${siblings.map(({ number, name }) => `${number} (${name})`).join(', ')}.`
  return `No locality ${id} in ${table.id}. ${hint}`
}

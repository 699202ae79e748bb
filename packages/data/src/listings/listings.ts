import type { TableFamily } from '../families/family.ts'
import { aspLimits } from './asp-limits.ts'
import { hcpcsLevelTwo } from './hcpcs-level-two.ts'
import { hcpcsRecordFamily } from './hcpcs-record-family.ts'
import type { Listing, ListingColumns } from './listing.ts'
import { listingFamily } from './listing-family.ts'
import { oppsStatus } from './opps-status.ts'
import { placeOfService } from './place-of-service.ts'
import { rbcs } from './rbcs.ts'
import { specialtyTaxonomy } from './specialty-taxonomy.ts'
import {
  codeTotals,
  codeYears,
  specialtyTopCodes,
  specialtyTotals,
  specialtyYears,
} from './utilization.ts'

/** Every listing, whatever its columns. */
export const listings: readonly Listing<ListingColumns>[] = [
  hcpcsLevelTwo,
  rbcs,
  placeOfService,
  aspLimits,
  oppsStatus,
  specialtyTaxonomy,
  specialtyTopCodes,
  specialtyYears,
  specialtyTotals,
  codeTotals,
  codeYears,
]

/** The importers of every listing. */
export const listingFamilies: readonly TableFamily[] = [
  ...listings.map((listing) => listingFamily(listing)),
  hcpcsRecordFamily,
]

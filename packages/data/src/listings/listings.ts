import type { TableFamily } from '../families/family.ts'
import { aspLimits } from './asp-limits.ts'
import { hcpcsLevelTwo } from './hcpcs-level-two.ts'
import { hcpcsRecordFamily } from './hcpcs-record-family.ts'
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

/** The importers of every listing. */
export const listingFamilies: readonly TableFamily[] = [
  listingFamily(hcpcsLevelTwo),
  hcpcsRecordFamily,
  listingFamily(rbcs),
  listingFamily(placeOfService),
  listingFamily(aspLimits),
  listingFamily(oppsStatus),
  listingFamily(specialtyTaxonomy),
  listingFamily(specialtyTopCodes),
  listingFamily(specialtyYears),
  listingFamily(specialtyTotals),
  listingFamily(codeTotals),
  listingFamily(codeYears),
]

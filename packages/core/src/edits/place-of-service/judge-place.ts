import type { ClaimLine } from '../../domain/claim.ts'
import { isMember } from '../../policy/dated-set.ts'
import type { PfsRow } from '../../reference/pfs-release.ts'
import { facilityBillsTechnical, hospitalPlaces } from './hospital-places.ts'

/** Why a line cannot be paid to the practitioner at a place of service, and what to do. */
export interface Misplaced {
  readonly message: string
  readonly fix: readonly string[]
}

/** PC/TC indicators under which the place of service decides who may bill. */
export const PLACE_SENSITIVE = ['1', '3', '5', '8']

/** Judges a line by its PC/TC indicator; `null` where the place is fine. */
export function judgePlace(
  { code, number, modifiers }: ClaimLine,
  { pctc }: PfsRow,
  pos: string,
  date: string,
): Misplaced | null {
  const what = `${code} (line ${number}) in place of service ${pos}`
  const professional = modifiers.some((modifier) => modifier === '26')
  if (pctc === '1' && !professional && isMember(facilityBillsTechnical, pos, date)) {
    return {
      message: `${what}: the facility is paid for the technical component there, so the practitioner cannot bill ${modifiers.some((modifier) => modifier === 'TC') ? 'TC' : 'the whole service'}.`,
      fix: [
        `If you interpreted it and signed a report, bill ${code} with 26. If you did not, do not bill it.`,
        'If it was furnished in the office, correct the place of service.',
      ],
    }
  }
  if (pctc === '3' && isMember(facilityBillsTechnical, pos, date)) {
    return {
      message: `${what}: it is a technical service (PC/TC 3), which the facility bills there.`,
      fix: ['Do not bill it for a facility patient; check the place of service.'],
    }
  }
  if (pctc === '5' && isMember(hospitalPlaces, pos, date)) {
    return {
      message: `${what}: it is a service of auxiliary staff (PC/TC 5), which Medicare does not pay to practitioners for hospital patients.`,
      fix: ['Do not bill it for a hospital patient; check the place of service.'],
    }
  }
  if (pctc === '8' && pos !== '21') {
    return {
      message: `${what}: Medicare pays this interpretation (PC/TC 8) for inpatients only.`,
      fix: ['Bill it only for a hospital inpatient (21).'],
    }
  }
  return null
}

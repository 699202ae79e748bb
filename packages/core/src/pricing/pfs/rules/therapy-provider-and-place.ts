import { refuse } from '../../refusal.ts'
import { rowName } from '../fee.ts'
import type { GateRule } from '../rule.ts'

const HOSPITAL: readonly string[] = ['19', '21', '22', '23']
const THERAPISTS: readonly string[] = ['pt', 'ot', 'slp']

/** PC/TC 7: the hospital is paid for its patients' therapy, not a therapist in private practice. */
export const therapyProviderAndPlace: GateRule = {
  id: 'pfs.therapy-provider-and-place',
  sentence: 'Therapy for hospital patients is not paid to a therapist in private practice.',
  citation: 'rvu-pctc',
  example: '97110 by a physical therapist at place of service 22 has no amount.',
  refuse: ({ row }, { claim }) => {
    if (row.pctc !== '7' || claim.pos === null) return null
    if (!HOSPITAL.includes(claim.pos) || !THERAPISTS.includes(claim.provider)) return null
    return refuse(
      'no-price-in-setting',
      `${rowName(row)} at place of service ${claim.pos}: the hospital is paid for its patients' therapy, not a therapist in private practice.`,
    )
  },
}

import { type Refusal, refuse } from '../../refusal.ts'
import { rowName } from '../fee.ts'
import type { CodedLine, GateRule } from '../rule.ts'

/** Places where the hospital is paid for equipment and staff. */
const HOSPITAL: readonly string[] = ['19', '21', '22', '23']
/** An ASC is paid for the technical side of the ancillary tests it covers. */
const HOSPITAL_OR_ASC: readonly string[] = [...HOSPITAL, '24']

const FACILITY_PAYS =
  'the facility is paid for equipment and staff there; the practitioner is paid only for professional work.'

/**
 * In a hospital the practitioner is not paid for what the hospital's own payment covers. CMS prints
 * practice expense on those rows all the same, so pricing them would pay it twice.
 */
export const componentAndPlace: GateRule = {
  id: 'pfs.component-and-place',
  sentence:
    'In a hospital or ASC only the professional part of a split test is paid to the practitioner; incident-to services are not paid there.',
  citation: 'mcpm-13-20.2',
  example: '76120 at place of service 22 has no amount; 76120-26 there pays 18.70.',
  refuse: ({ line, row }, { claim }) => {
    const pos = claim.pos
    if (pos === null) return null
    return refuseThere({ line, row }, pos)
  },
}

function refuseThere({ row }: CodedLine, pos: string): Refusal | null {
  const name = rowName(row)
  const at = `${name} at place of service ${pos}`
  switch (row.pctc) {
    case '1':
      if (row.modifier === '26' || !HOSPITAL_OR_ASC.includes(pos)) return null
      return refuse(
        'no-price-in-setting',
        `${at}: ${FACILITY_PAYS} Bill ${row.code}-26 for the interpretation.`,
      )
    case '3':
    case '4':
      if (!HOSPITAL_OR_ASC.includes(pos)) return null
      return refuse(
        'no-price-in-setting',
        `${at}: ${FACILITY_PAYS} Look for the code of the professional part.`,
      )
    case '5':
      if (!HOSPITAL.includes(pos)) return null
      return refuse(
        'no-price-in-setting',
        `${at}: services of staff incident to a practitioner are not paid for hospital patients.`,
      )
    case '8':
      if (pos === '21') return null
      return refuse(
        'no-price-in-setting',
        `${at}: this interpretation is paid only for hospital inpatients (place of service 21).`,
      )
    default:
      return null
  }
}

import type { Edit, EditAnswer, EditContext } from '../edit.ts'
import { findGoverningRow } from '../fee-schedule-row.ts'
import { createFinding, type Finding } from '../finding.ts'
import { checkedEntry, standingOf, uncheckedEntry } from '../standing.ts'
import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import { facilityBillsTechnical, hospitalPlaces } from './hospital-places.ts'
import { judgePlace, PLACE_SENSITIVE } from './judge-place.ts'

/** Technical components and auxiliary services billed where the facility is paid for them. */
export const placeOfService: Edit = {
  id: 'place-of-service',
  scope: 'line',
  sentence:
    'In a hospital or ASC the facility is paid for the technical component: the practitioner may bill only 26.',
  citation: 'mcpm-13-20.1',
  parameters: [facilityBillsTechnical, hospitalPlaces],
  example: '76120 in place 22 is denied without 26 and payable with it; in place 11 it is payable.',
  check: checkPlace,
}

function checkPlace(context: EditContext): EditAnswer {
  const { claim, pfs } = context
  if (!pfs.held) return { checked: [uncheckedEntry('place-of-service', pfs.message)], findings: [] }
  const standing = standingOf(pfs, claim.date)
  const coded = claim.lines.flatMap((line) => {
    const row = findGoverningRow(pfs.table, line)
    return row && PLACE_SENSITIVE.includes(row.pctc) ? [{ line, row }] : []
  })
  const { pos } = claim
  if (pos === null) {
    if (coded.length === 0 || claim.setting === 'nonfacility') {
      return { checked: [checkedEntry('place-of-service', standing, [])], findings: [] }
    }
    const reason =
      'Only the setting was given. Give the place of service: who bills the technical component depends on it.'
    const codes = [...new Set(coded.map(({ line }) => line.code))]
    return {
      checked: [uncheckedEntry('place-of-service', reason, { standing, codes })],
      findings: [],
    }
  }
  const findings = coded.flatMap(({ line, row }): Finding[] => {
    const misplaced = judgePlace(line, row, pos, claim.date)
    if (!misplaced) return []
    return [
      createFinding({
        edit: 'place-of-service',
        line: line.number,
        code: line.code,
        severity: 'deny',
        message: () => misplaced.message + standing.words,
        fix: () => misplaced.fix,
        table: standing.table,
        asOf: standing.asOf,
        denial: SUGGESTED_DENIALS.placeOfService,
        citation: 'mcpm-13-20.1',
      }),
    ]
  })
  return { checked: [checkedEntry('place-of-service', standing, findings)], findings }
}

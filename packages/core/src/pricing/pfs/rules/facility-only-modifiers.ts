import { refuse } from '../../refusal.ts'
import type { GateRule } from '../rule.ts'
import { hasModifier } from '../working-line.ts'

/** 73 and 74 describe a procedure stopped in an ASC or hospital, on the facility's own claim. */
export const facilityOnlyModifiers: GateRule = {
  id: 'pfs.facility-only-modifiers',
  sentence: 'Modifiers 73 and 74 belong on facility claims; a practitioner bills 53.',
  modifiers: ['73', '74'],
  citation: 'rvu-discontinued',
  example: '45378-73 has no practitioner amount; 45378-53 pays its own row, 189.38 in an office.',
  refuse: (coded) => {
    if (!hasModifier(coded, '73', '74')) return null
    return refuse(
      'modifier-not-valid',
      `${coded.line.code}: 73 and 74 are for ASC and hospital claims. A practitioner reports a stopped procedure with 53.`,
    )
  },
}

import { deny, refuse } from '../../refusal.ts'
import { rowName } from '../fee.ts'
import type { GateRule } from '../rule.ts'
import { hasModifier } from '../working-line.ts'

/** Whether Medicare pays two surgeons for this procedure at all. */
export const coSurgeonGate: GateRule = {
  id: 'pfs.co-surgeon-gate',
  sentence: 'Co-surgeons (62) are paid only where the indicator allows them.',
  modifiers: ['62'],
  citation: 'mcpm-12-40.8',
  example: '20610-62 has indicator 0: denied. 22612-62 pays 62.5 % to each surgeon.',
  refuse: (coded) => {
    if (!hasModifier(coded, '62')) return null
    const { coSurgeons } = coded.row
    if (coSurgeons === '1' || coSurgeons === '2') return null
    const name = rowName(coded.row)
    if (coSurgeons === '0') {
      return deny('role-not-payable', `${name}: two surgeons are not permitted (indicator 0).`, {
        group: 'CO',
        carc: '54',
      })
    }
    return refuse(
      'modifier-not-valid',
      `${name}: co-surgery does not apply to it (indicator ${coSurgeons}). Remove the modifier.`,
    )
  },
}

import { deny, refuse } from '../../refusal.ts'
import { rowName } from '../fee.ts'
import type { GateRule } from '../rule.ts'
import { hasModifier } from '../working-line.ts'

/** Whether Medicare pays a surgical team for this procedure at all. */
export const teamSurgeonGate: GateRule = {
  id: 'pfs.team-surgeon-gate',
  sentence: 'Team surgery (66) is paid only where the indicator allows it.',
  modifiers: ['66'],
  citation: 'mcpm-12-40.8',
  example: '76120-66 has indicator 0: denied.',
  refuse: (coded) => {
    if (!hasModifier(coded, '66')) return null
    const { team } = coded.row
    if (team === '1' || team === '2') return null
    const name = rowName(coded.row)
    if (team === '0') {
      return deny('role-not-payable', `${name}: a surgical team is not permitted (indicator 0).`, {
        group: 'CO',
        carc: '54',
      })
    }
    return refuse(
      'modifier-not-valid',
      `${name}: team surgery does not apply to it (indicator ${team}). Remove the modifier.`,
    )
  },
}

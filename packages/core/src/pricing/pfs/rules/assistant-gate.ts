import { deny, refuse } from '../../refusal.ts'
import { rowName } from '../fee.ts'
import type { GateRule } from '../rule.ts'
import { hasModifier } from '../working-line.ts'

/** Whether Medicare pays an assistant for this procedure at all. */
export const assistantGate: GateRule = {
  id: 'pfs.assistant-gate',
  sentence: 'An assistant at surgery (80, 81, 82, AS) is paid only where the indicator allows one.',
  modifiers: ['80', '81', '82', 'AS'],
  citation: 'mcpm-12-20.4.3',
  example: '20610-80 has indicator 1: denied. 27447-80 has indicator 2: 16 % of the fee.',
  refuse: (coded) => {
    if (!hasModifier(coded, '80', '81', '82', 'AS')) return null
    const name = rowName(coded.row)
    switch (coded.row.assistant) {
      case '2':
        return null
      case '0':
        return refuse(
          'by-report',
          `${name}: an assistant is paid only if the record shows why one was needed (indicator 0). Send the operative report.`,
        )
      case '1':
        return deny(
          'role-not-payable',
          `${name}: by statute no assistant is ever paid for it (indicator 1).`,
          { group: 'CO', carc: '54' },
        )
      default:
        return refuse(
          'modifier-not-valid',
          `${name}: the idea of an assistant does not apply to it (indicator ${coded.row.assistant}). Remove the modifier.`,
        )
    }
  },
}

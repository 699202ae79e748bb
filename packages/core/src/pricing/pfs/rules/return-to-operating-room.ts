import { exact } from '../../../money/exact.ts'
import { rowName } from '../fee.ts'
import { adjusted, type LineRule } from '../rule.ts'
import { hasModifier, multiplyLine } from '../working-line.ts'

/** A complication treated in the operating room within the package (78): only the operation pays. */
export const returnToOperatingRoom: LineRule = {
  id: 'pfs.return-to-operating-room',
  sentence:
    'A return to the operating room for a complication (78) pays the intra-operative share; codes without shares pay in full.',
  modifiers: ['78'],
  citation: 'rvu-global',
  example: '49505-78, 2026 facility: 508.03 × .81 = 411.5043 → 411.50.',
  scope: 'line',
  adjust: (line, context) => {
    if (!hasModifier(line, '78') || line.row.intraOperative === 0) return null
    const { row, calc } = line
    const share = calc.cell(
      'Intra-operative share',
      exact(row.intraOperative, 2),
      context.release.id,
      rowName(row),
      'intra-operative share',
    )
    return adjusted(
      multiplyLine(line, context, 'Return to the operating room (78)', share),
      'Return to the operating room (78): the intra-operative share only',
    )
  },
}

import { adjusted, type LineRule } from '../rule.ts'
import { multiplyLine } from '../working-line.ts'

/** A payer that pays a share of Medicare's amount. */
export const contractShare: LineRule = {
  id: 'pfs.contract-share',
  sentence: 'Under a contract the amount is the agreed share of what Medicare would allow.',
  citation: 'contract',
  example: '76120 at 120 % of Medicare, 2026 national: 113.56 × 1.20 = 136.272 → 136.27.',
  scope: 'line',
  adjust: (line, context) => {
    const { contract } = context.claim
    if (!contract?.percentOfMedicare) return null
    const label = `Share of Medicare under contract ${contract.name}`
    const share = line.calc.claim(label, contract.percentOfMedicare)
    return adjusted(multiplyLine(line, context, label, share), label)
  },
}

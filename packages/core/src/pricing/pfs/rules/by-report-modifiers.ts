import type { PolicyParameter } from '../../../policy/policy.ts'
import { silentCalc } from '../../../trace/silent-calc.ts'
import { refuse } from '../../refusal.ts'
import { findParameter } from '../context.ts'
import { discontinuedPercent } from '../parameters/discontinued-percent.ts'
import { preoperativePercent } from '../parameters/preoperative-percent.ts'
import { reducedServicePercent } from '../parameters/reduced-service-percent.ts'
import { teamSurgeonPercent } from '../parameters/team-surgeon-percent.ts'
import { adjusted, type CodedLine, type LineRule } from '../rule.ts'
import { hasModifier, multiplyLine } from '../working-line.ts'

interface ByReport {
  readonly modifier: string
  readonly parameter: PolicyParameter
  readonly message: string
}

const BY_REPORT: readonly ByReport[] = [
  {
    modifier: '52',
    parameter: reducedServicePercent,
    message:
      'a reduced service (52) is priced case by case. Send the report with what was done; a contract may set a share.',
  },
  {
    modifier: '53',
    parameter: discontinuedPercent,
    message:
      'CMS prints a 53 row for only four codes; this one is priced case by case. Send the report with how far it went.',
  },
  {
    modifier: '56',
    parameter: preoperativePercent,
    message:
      'Medicare does not pay pre-operative care apart (56): it goes with the surgeon (54). Bill an evaluation instead, where one was done.',
  },
  {
    modifier: '66',
    parameter: teamSurgeonPercent,
    message: 'team surgery (66) is priced by report. Send the operative report.',
  },
]

/** 52, 53 without a row, 56 and 66: Medicare publishes no share, so a price would be a guess. */
export const byReportModifiers: LineRule = {
  id: 'pfs.by-report-modifiers',
  sentence:
    'Modifiers 52, 56 and 66, and 53 on a code without a 53 row, are priced by report; a contract may name a share.',
  modifiers: ['52', '53', '56', '66'],
  citation: 'mcpm-12-20.4.6',
  parameters: BY_REPORT.map(({ parameter }) => parameter),
  example: '76120-52 has no amount under Medicare; under a contract with 0.50 it pays 56.78.',
  scope: 'line',
  refuse: (coded, context) => {
    const found = findByReport(coded)
    if (!found || findParameter(context, found.parameter, silentCalc)) return null
    return refuse('by-report', `${coded.line.code}: ${found.message}`)
  },
  adjust: (line, context) => {
    const found = findByReport(line)
    const share = found && findParameter(context, found.parameter, line.calc)
    if (!share) return null
    return adjusted(
      multiplyLine(line, context, found.parameter.label, share),
      `${found.parameter.label}: the contract's own share`,
    )
  },
}

function findByReport(coded: CodedLine): ByReport | undefined {
  return BY_REPORT.find(
    ({ modifier }) =>
      hasModifier(coded, modifier) && (modifier !== '53' || coded.row.modifier !== '53'),
  )
}

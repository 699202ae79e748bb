import { checkClaim } from '@feescope/core'
import { claimBodyOf } from '../../claim-body.ts'
import { claimInput } from '../../schemas/claim-input.ts'
import { inputSchemaOf } from '../input-schema.ts'
import type { Tool } from '../tool.ts'

export const checkTool: Tool = {
  name: 'check',
  title: 'Check a claim against the edits',
  description:
    'Whether procedures billed together survive the NCCI pair edits, unit limits (MUE), add-on, global period, status, modifier and ' +
    'place edits; which line falls, why, by which table row, and what would resolve it if the record supports it. ' +
    'The verdict is passes, fails or not-checked: what could not be checked is not clean, so say so. ' +
    'History lists the patient’s services on other claims. Example: {"date": "2026-07-15", "lines": [{"code": "76120"}, {"code": "76000"}]}.',
  inputSchema: inputSchemaOf(claimInput.omit({ explain: true, edits: true })),
  run({ reference, today }, args) {
    const { claim } = claimBodyOf(args, today)
    const answer = checkClaim(reference, claim)
    const findings = answer.findings.map(
      ({ line, code, severity, message, fix }) =>
        `Line ${line}, ${code}, ${severity}: ${[message, ...fix].join(' ')}`,
    )
    return { answer, summary: [`${answer.date}: ${answer.summary}`, ...findings].join('\n') }
  },
}

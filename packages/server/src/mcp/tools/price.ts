import { type ClaimOutcome, type LineOutcome, priceClaim } from '@feescope/core'
import { claimBodyOf } from '../../claim-body.ts'
import { claimInput } from '../../schemas/claim-input.ts'
import { inputSchemaOf } from '../input-schema.ts'
import type { Tool } from '../tool.ts'

export const priceTool: Tool = {
  name: 'price',
  title: 'Price a claim',
  description:
    'What Medicare pays for procedures billed together (same day, patient and practitioner, in the order given), to the cent, ' +
    'with every adjustment and its source. A line is priced, denied, or refused with a reason; a refused line has no amount, ' +
    'which is not zero. Edits are reported beside the prices; edits: "apply" denies what they deny and prices the rest. ' +
    'explain: true adds every step of the calculation. Without a locality or ZIP code the amount is the national one. ' +
    'Example: {"date": "2026-07-15", "zip": "10001", "lines": [{"code": "76120", "modifiers": ["26"]}]}.',
  inputSchema: inputSchemaOf(claimInput),
  run({ reference, today }, args) {
    const { claim, explain } = claimBodyOf(args, today)
    const explained = priceClaim(reference, claim, { explain: true })
    const answer = explain ? explained : priceClaim(reference, claim)
    return { answer, summary: summaryOf(answer), evidence: [explained] }
  },
}

function summaryOf({ date, locality, setting, release, edits, total, lines, notes }: ClaimOutcome) {
  const place = locality
    ? `${locality.name}, ${locality.state} (${locality.mac}-${locality.number})`
    : 'national'
  const tables = [release.pfs, release.gpci].filter((id) => id !== null).join(' + ')
  return [
    `Total ${total} on ${date}, ${place}, ${setting}, by ${tables || 'no release: none is held for that date'}.`,
    ...lines.map(lineInWords),
    ...(edits ? [`Edits: ${edits.verdict}.`] : ['Edits: not checked (switched off).']),
    ...notes.map(({ message }) => `Note: ${message}`),
  ].join('\n')
}

function lineInWords(line: LineOutcome): string {
  const name = `${line.line}. ${[line.code, ...line.modifiers].join('-')} ×${line.units}`
  const said = line.findings.map(({ severity, message }) => ` ${severity}: ${message}`).join('')
  if (line.status === 'priced') return `${name}: ${line.allowed}.${said}`
  return `${name}: ${line.status} (${line.reason}). ${line.message}${said}`
}

import {
  type ClaimOutcome,
  type LineOutcome,
  type PricedLine,
  renderTraceAsText,
} from '@feescope/core'
import { renderFinding } from './render-finding.ts'

/** A priced claim for people: the amounts first, then what to know about them. */
export function renderClaim(outcome: ClaimOutcome): string {
  const parts = [
    headline(outcome),
    ...outcome.lines.map(renderLine),
    ...(outcome.lines.length > 1 ? [`Total  ${outcome.total}`] : []),
    ...(outcome.edits ? [`Edits: ${editsInWords(outcome.edits)}`] : []),
    ...outcome.notes.map(({ message }) => `Note: ${message}`),
  ]
  return `${parts.join('\n')}\n`
}

function headline({ date, locality, setting, pos, qp, release, lines }: ClaimOutcome): string {
  const isUnknown = lines.some((line) => 'reason' in line && line.reason === 'locality-not-held')
  const elsewhere = isUnknown ? 'locality not known' : 'national'
  const place = locality
    ? `${locality.name}, ${locality.state} (${locality.mac}-${locality.number})`
    : elsewhere
  const where = pos === null ? setting : `${setting} (POS ${pos})`
  const tables = [release.pfs, release.gpci].filter((id) => id !== null).join(' + ')
  return `${date} · ${place} · ${where}${qp ? ' · qualifying APM' : ''} · ${tables || 'no release'}`
}

function editsInWords({ verdict, checked }: NonNullable<ClaimOutcome['edits']>): string {
  const gaps = new Set(checked.flatMap((each) => (each.verdict === 'not-checked' ? each.edit : [])))
  const asOf = new Set(
    checked.flatMap(({ edit, asOf }) => (asOf === null ? [] : `${edit} as of ${asOf}`)),
  )
  return [
    verdict,
    ...(asOf.size > 0 ? [`holds for ${[...asOf].join(', ')}`] : []),
    ...(gaps.size > 0 ? [`not checked in whole or part: ${[...gaps].join(', ')}`] : []),
  ].join('; ')
}

function renderLine(line: LineOutcome): string {
  const name = [line.code, ...line.modifiers].join('-') + (line.units > 1 ? ` ×${line.units}` : '')
  return [
    renderAmount(name, line),
    ...[...details(line), ...line.findings.flatMap(renderFinding)].map((text) => `    ${text}`),
    ...explanation(line),
  ].join('\n')
}

function renderAmount(name: string, line: LineOutcome): string {
  if (line.status !== 'priced') return `${name}  ${line.status}: ${line.message}`
  return `${name}  ${line.allowed}`
}

function details(line: LineOutcome): readonly string[] {
  const notes = line.notes.map(({ message }) => `Note: ${message}`)
  if (line.status !== 'priced') return notes
  return [
    ...units(line),
    ...line.adjustments.map(
      ({ rule, before, after, reason, citation }) =>
        `${before} → ${after}  ${reason} (${rule}; ${citation})`,
    ),
    ...shares(line),
    ...notes,
  ]
}

function units({ rvu, anesthesiaUnits }: PricedLine): readonly string[] {
  if (rvu) {
    return [
      `RVU ${rvu.total} = work ${rvu.work} + practice expense ${rvu.pe} + malpractice ${rvu.mp}`,
    ]
  }
  if (!anesthesiaUnits) return []
  return [`Units: base ${anesthesiaUnits.base} + time ${anesthesiaUnits.time}`]
}

function shares({ medicare, patient, limitingCharge }: PricedLine): readonly string[] {
  if (!medicare || !patient) return []
  return [
    `Medicare pays ${medicare.paid} (${medicare.payment} less ${medicare.sequestered} sequestered); patient ${patient.total}`,
    ...(limitingCharge === null ? [] : [`Limiting charge ${limitingCharge}`]),
  ]
}

function explanation(line: LineOutcome): readonly string[] {
  if (line.trace.length === 0) return []
  const payment = line.status === 'priced' ? [renderTraceAsText(line.paymentTrace)] : []
  return ['  How:', renderTraceAsText(line.trace), ...payment]
}

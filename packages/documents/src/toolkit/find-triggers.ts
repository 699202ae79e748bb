import {
  type ClaimInput,
  checkClaim,
  type Finding,
  type LineInput,
  type Reference,
} from '@feescope/core'
import { procedureText } from '../letter/appeal-facts.ts'
import type { StakeOf } from './create-stakes.ts'
import type { DenialTrigger } from './toolkit.ts'
import { withoutLine } from './try-modifiers.ts'

type Place = Omit<ClaimInput, 'lines'>

interface Trial {
  readonly tried: string
  readonly place: Place
  readonly lines: readonly LineInput[]
}

/** An office visit: what most procedures share their day with. */
const VISIT = '99213'
const HOSPITAL = '22'

/** Bills a code in the ways that go wrong most often, and keeps what the edits find. */
export function findTriggers(
  reference: Reference,
  place: Place,
  code: string,
  stakeOf: StakeOf,
): readonly DenialTrigger[] {
  const found = new Map<string, DenialTrigger>()
  for (const trial of trialsOf(reference, place, code)) {
    for (const finding of checkClaim(reference, { ...trial.place, lines: trial.lines }).findings) {
      const key = `${finding.edit} ${finding.denial?.carc ?? finding.message}`
      if (finding.severity === 'info' || found.has(key)) continue
      found.set(key, triggerOf(finding, code, trial, stakeOf))
    }
  }
  return [...found.values()]
}

function trialsOf(reference: Reference, place: Place, code: string): readonly Trial[] {
  const { setting: _, ...elsewhere } = place
  const limit = findLimit(reference, place, code)
  return [
    { tried: code, place, lines: [{ code }] },
    ...(limit === undefined ? [] : [unitsTrial(place, { code, units: Math.min(limit + 1, 9999) })]),
    { tried: `${code} twice`, place, lines: [{ code }, { code }] },
    {
      tried: `${code} in a hospital outpatient department`,
      place: { ...elsewhere, pos: HOSPITAL },
      lines: [{ code }],
    },
    ...(code === VISIT
      ? []
      : [
          {
            tried: `${code} with an office visit of the same day`,
            place,
            lines: [{ code }, { code: VISIT }],
          },
        ]),
  ]
}

function unitsTrial(place: Place, line: LineInput): Trial {
  return { tried: procedureText(line), place, lines: [line] }
}

function findLimit(reference: Reference, place: Place, code: string): number | undefined {
  const chosen = reference.chooseMue('practitioner', place.date)
  return chosen.held ? chosen.table.find(code)?.units : undefined
}

function triggerOf(
  finding: Finding,
  code: string,
  { tried, lines }: Trial,
  stakeOf: StakeOf,
): DenialTrigger {
  const { denial, edit, message, fix, citation } = finding
  const line = lines[finding.line - 1] ?? { code }
  return {
    code,
    tried,
    edit,
    severity: finding.severity === 'deny' ? 'deny' : 'warn',
    denial: denial && `${denial.group}-${denial.carc}${denial.rarc ? ` ${denial.rarc}` : ''}`,
    message: lines.length === 1 ? withoutLine(message) : message,
    fix,
    atStake: stakeOf(line),
    citation,
  }
}

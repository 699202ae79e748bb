import type { Edit, EditAnswer, EditContext } from '../edit.ts'
import { createFinding, type Finding } from '../finding.ts'
import { checkedEntry, type Standing, standingOf, uncheckedEntry } from '../standing.ts'
import { anesthesia } from './anesthesia.ts'
import { bilateral } from './bilateral.ts'
import { components } from './components.ts'
import { contradictions } from './contradictions.ts'
import { duplicate } from './duplicate.ts'
import { kindsOfService } from './kinds-of-service.ts'
import { known } from './known.ts'
import { liability } from './liability.ts'
import {
  findListedLine,
  type ListedRule,
  listModifiedLines,
  type ModifiedLine,
  type ModifierProblem,
  type ModifierRule,
} from './modified-line.ts'
import { multiple } from './multiple.ts'
import { splitPackage } from './split-package.ts'
import { stopped } from './stopped.ts'
import { surgeons } from './surgeons.ts'
import { therapy } from './therapy.ts'
import { visits } from './visits.ts'

/** Rules that need no fee schedule, then those that read its indicators. */
const RULES: readonly ModifierRule[] = [
  known,
  duplicate,
  contradictions,
  visits,
  anesthesia,
  kindsOfService,
  stopped,
  liability,
]
const LISTED_RULES: readonly ListedRule[] = [
  components,
  bilateral,
  multiple,
  splitPackage,
  surgeons,
  therapy,
]

/** Modifiers that exist, fit the code and do not contradict each other. */
export const modifiers: Edit = {
  id: 'modifiers',
  scope: 'line',
  sentence:
    'A modifier must exist on the date, fit the code by its fee schedule indicators, and not contradict another on the line.',
  citation: 'rvu-modifier-indicators',
  example:
    '99213-26 is denied: PC/TC indicator 0 has no components. 76120-26-TC is denied: together they are the whole.',
  check: checkModifiers,
}

function checkModifiers(context: EditContext): EditAnswer {
  const { claim, pfs } = context
  const standing = pfs.held ? standingOf(pfs, claim.date) : null
  const findings = listModifiedLines(context).flatMap((line) =>
    judgeLine(line, context).map((problem) => toFinding(line, problem, standing)),
  )
  const entry = checkedEntry('modifiers', standing, findings)
  if (pfs.held) return { checked: [entry], findings }
  const reason = `Whether modifiers fit their codes is not checked. ${pfs.message}`
  return { checked: [entry, uncheckedEntry('modifiers', reason)], findings }
}

function judgeLine(line: ModifiedLine, context: EditContext): readonly ModifierProblem[] {
  const listed = findListedLine(line, context)
  return [
    ...RULES.flatMap((rule) => rule(line)),
    ...(listed ? LISTED_RULES.flatMap((rule) => rule(listed)) : []),
  ]
}

function toFinding(
  line: ModifiedLine,
  { severity, message, fix, denial }: ModifierProblem,
  standing: Standing | null,
): Finding {
  return createFinding({
    edit: 'modifiers',
    line: line.number,
    code: line.code,
    severity,
    message: () => message,
    fix: () => fix,
    table: standing?.table ?? null,
    asOf: standing?.asOf ?? null,
    denial,
    citation: 'rvu-modifier-indicators',
  })
}

import type { Severity } from '../finding.ts'
import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import type { ModifiedLine, ModifierProblem, ModifierRule } from './modified-line.ts'

/** Modifiers of which no two, or none of the one with one of the other, stand on a line. */
export interface Contradiction {
  readonly any: string
  readonly with: string
  readonly severity: Severity
  readonly why: string
  readonly fix: string
}

/** A group in which any two contradict each other. */
function oneOf(
  group: string,
  why: string,
  fix: string,
  severity: Severity = 'deny',
): Contradiction {
  return { any: group, with: group, severity, why, fix }
}

const ASSISTANTS = '80 81 82 AS'

export const CONTRADICTIONS: readonly Contradiction[] = [
  {
    any: '26',
    with: 'TC',
    severity: 'deny',
    why: 'together they are the whole service',
    fix: 'Bill the whole service without either modifier, or the part that was furnished.',
  },
  {
    any: '50',
    with: 'LT RT',
    severity: 'deny',
    why: '50 already says both sides',
    fix: 'Keep 50 for both sides, or the one side that was treated.',
  },
  oneOf(
    'LT RT',
    'one line cannot be the left and the right side',
    'If both sides were treated, bill one line with 50 where the code allows it, else one line a side.',
    'warn',
  ),
  oneOf(
    ASSISTANTS,
    'a line has one kind of assistant',
    'Keep the one that describes who assisted.',
  ),
  {
    any: '62 66',
    with: ASSISTANTS,
    severity: 'deny',
    why: 'a surgeon of the pair or team is not the assistant on the same line',
    fix: 'Keep the role the operative note shows.',
  },
  oneOf('62 66', 'it was either two surgeons or a team', 'Keep the one the operative note shows.'),
  oneOf(
    '76 77',
    'the repeat was by the same or by another practitioner',
    'Keep the one that is true.',
  ),
  oneOf(
    '58 78 79',
    'a procedure in a global period is staged, a complication, or unrelated',
    'Keep the one the record shows.',
  ),
  oneOf(
    '22 52 53',
    'more, reduced and discontinued work exclude each other',
    'Keep the one that is true.',
  ),
  oneOf(
    '73 74',
    'the procedure stopped either before or after anesthesia',
    'Keep the one that is true.',
  ),
  oneOf(
    'AA AD QK QX QY QZ',
    'a line has one anesthesia role',
    'Keep the role of whoever bills the line.',
  ),
  {
    any: '59',
    with: 'XE XS XP XU',
    severity: 'warn',
    why: 'the X modifier is the specific form of 59; CMS wants one of them',
    fix: 'Keep the X modifier if it fits, else 59.',
  },
  oneOf(
    'GN GO GP',
    'a line belongs to one plan of care',
    'Keep the one of the therapist’s discipline.',
  ),
  oneOf('CO CQ', 'the assistant is of one discipline', 'Keep CQ with GP, or CO with GO.'),
  oneOf(
    'GA GX GZ',
    'the notice was required, voluntary, or not given',
    'Keep the one that is true.',
  ),
  oneOf(
    'GY GZ',
    'a service is excluded by statute or expected to be not necessary',
    'Keep the one that is true.',
    'warn',
  ),
  oneOf(
    'JW JZ',
    'some of the drug was discarded, or none',
    'JW goes on a line of its own for the amount discarded.',
  ),
  oneOf(
    'GC GE',
    'the teaching physician was present, or the primary care exception applied',
    'Keep the one that is true.',
  ),
  oneOf('93 95', 'the visit was by audio only or by audio and video', 'Keep the one that is true.'),
  oneOf('FX FY', 'the X-ray was on film or by computed radiography', 'Keep the one that is true.'),
]

/** Modifiers that cannot both be true of one line. */
export const contradictions: ModifierRule = (line) =>
  line.modifiers.length < 2
    ? []
    : CONTRADICTIONS.flatMap((contradiction) => judgeContradiction(line, contradiction) ?? [])

function judgeContradiction(
  line: ModifiedLine,
  contradiction: Contradiction,
): ModifierProblem | undefined {
  const one = line.modifiers.find((each) => contradiction.any.split(' ').includes(each))
  const others = contradiction.with.split(' ')
  const other = line.modifiers.find((each) => each !== one && others.includes(each))
  if (one === undefined || other === undefined) return undefined
  const { severity, why, fix } = contradiction
  return {
    severity,
    message: `Modifiers ${one} and ${other} on ${line.code} (line ${line.number}) contradict each other: ${why}.`,
    fix: [fix],
    denial: severity === 'deny' ? SUGGESTED_DENIALS.modifierCombination : null,
  }
}

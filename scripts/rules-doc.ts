import { type CitationId, citationText } from '../packages/core/src/citations/citations.ts'
import { DEFAULT_POSITIONS, type Positions } from '../packages/core/src/domain/positions.ts'
import { formatExact } from '../packages/core/src/money/format.ts'
import type { PolicyParameter } from '../packages/core/src/policy/policy.ts'
import {
  DIRECTION,
  inductionUnit,
  minutesPerUnit,
  supervisionBaseUnits,
} from '../packages/core/src/pricing/anesthesia/anesthesia-modifiers.ts'
import { coinsurance } from '../packages/core/src/pricing/payment/coinsurance.ts'
import { colorectalCoinsurance } from '../packages/core/src/pricing/payment/colorectal-coinsurance.ts'
import { hpsaPercent } from '../packages/core/src/pricing/payment/hpsa-percent.ts'
import { limitingChargeOfFeePercent } from '../packages/core/src/pricing/payment/limiting-charge-of-fee-percent.ts'
import { limitingChargePercent } from '../packages/core/src/pricing/payment/limiting-charge-percent.ts'
import { sequestration } from '../packages/core/src/pricing/payment/sequestration.ts'
import { therapyAssistantPercent } from '../packages/core/src/pricing/payment/therapy-assistant-percent.ts'
import { yearlyDeductible } from '../packages/core/src/pricing/payment/yearly-deductible.ts'
import { qpConversionFactor } from '../packages/core/src/pricing/pfs/parameters/qp-conversion-factor.ts'
import { workGpciFloor } from '../packages/core/src/pricing/pfs/parameters/work-gpci-floor.ts'
import type { RuleIdentity } from '../packages/core/src/pricing/pfs/rule.ts'
import { ADJUSTMENTS, GATES } from '../packages/core/src/pricing/pfs/sequence.ts'

type DocumentedRule = Pick<
  RuleIdentity,
  'id' | 'sentence' | 'citation' | 'modifiers' | 'parameters' | 'example'
>

/** Steps that are not in the sequence because every line takes them. */
const FEE: readonly DocumentedRule[] = [
  {
    id: 'fee',
    sentence:
      'The fee of one unit is (work × GPCI + practice expense × GPCI + malpractice × GPCI) × conversion factor, rounded half up to cents once, at the end; national amounts take every GPCI as 1.',
    citation: 'rvu-formula',
    parameters: [qpConversionFactor, workGpciFloor],
    example: '76120, 2026 national office: 3.40 × 33.4009 = 113.56306 → 113.56.',
  },
  {
    id: 'allowed',
    sentence:
      'Percentages are multiplied together; each part of a line is rounded half up once, multiplied by its units, and added.',
    citation: 'percent-rounding',
    example: '97110 × 3, 2026 national: 29.06 + 2 × 22.21 = 73.48.',
  },
]

const ANESTHESIA: readonly DocumentedRule[] = [
  {
    id: 'anesthesia.amount',
    sentence:
      'Anesthesia pays (base units + minutes ÷ 15, to tenths) × the conversion factor of the locality × the share of who gave or directed it, rounded once.',
    citation: 'cfr-414.46',
    parameters: [minutesPerUnit, ...Object.values(DIRECTION)],
    example:
      '00790 (7 base units), 95 minutes, 2026 national: 13.3 × 20.4976 = 272.61808 → 272.62; directed (QK, QX, QY) 136.31.',
  },
  {
    id: 'anesthesia.supervision',
    sentence:
      'A physician supervising more than four cases (AD) is paid three base units, one more when present at induction, and no time.',
    citation: 'cfr-414.46',
    parameters: [supervisionBaseUnits, inductionUnit],
    example: '00790-AD, 2026 national: 3 × 20.4976 = 61.49; with induction 81.99.',
  },
  {
    id: 'anesthesia.combined',
    sentence:
      'Several procedures under one anesthetic pay once: the most base units with the total time; add-on codes are paid besides.',
    citation: 'cfr-414.46',
    example: '00790 and 00840 (7 and 6 base units), 45 and 50 minutes: 00790 with 95 minutes.',
  },
]

/** In the order in which Medicare splits an allowed amount. */
const PAYMENT: readonly DocumentedRule[] = [
  {
    id: 'payment.deductible',
    sentence:
      'What is open of the yearly deductible is taken first, line by line; preventive services (33) and screening colonoscopies (PT) are exempt.',
    citation: 'ssa-1833.b',
    modifiers: ['33', 'PT'],
    parameters: [yearlyDeductible],
    example: '135.61 with 100.00 open: 100.00 is taken, 35.61 is left to share.',
  },
  {
    id: 'payment.coinsurance',
    sentence:
      'The patient pays 20 % of the rest; nothing for preventive services (33), less for screening colonoscopies turned therapeutic (PT).',
    citation: 'ssa-1833.a.1',
    modifiers: ['33', 'PT'],
    parameters: [coinsurance, colorectalCoinsurance],
    example: '35.61 × .20 = 7.122 → 7.12; Medicare’s share is 28.49.',
  },
  {
    id: 'payment.therapy-assistant',
    sentence:
      'Therapy by an assistant (CO, CQ) is paid at 85 % of Medicare’s share; coinsurance is unchanged.',
    citation: 'ssa-1834.v',
    modifiers: ['CO', 'CQ'],
    parameters: [therapyAssistantPercent],
    example: '97110-CQ, 2026 national: 23.25 × .85 = 19.7625 → 19.76; coinsurance 5.81.',
  },
  {
    id: 'payment.mips',
    sentence:
      'The MIPS percentage changes Medicare’s share; qualifying APM participants have their own conversion factor instead.',
    citation: 'cfr-414.1405',
    example: '108.49 × 1.34 % = 1.45; 108.49 × −9 % = −9.76.',
  },
  {
    id: 'payment.sequestration',
    sentence:
      'Sequestration takes its share of what Medicare would send, after MIPS; the patient’s share is untouched.',
    citation: 'sequestration',
    parameters: [sequestration],
    example: '109.94 × 2 % = 2.1988 → 2.20; 107.74 is sent.',
  },
  {
    id: 'payment.limiting-charge',
    sentence:
      'A non-participating practitioner may bill up to 115 % of the non-participating amount; unassigned claims bill the patient what is above the allowed amount.',
    citation: 'ssa-1848.g.2',
    parameters: [limitingChargePercent, limitingChargeOfFeePercent],
    example: '85.88: allowed 81.59; 81.59 × 1.15 = 93.8285 → 93.83 (the other method: 93.82).',
  },
  {
    id: 'payment.hpsa-bonus',
    sentence:
      'Professional services in a shortage area earn a bonus on what Medicare paid, sent apart each quarter.',
    citation: 'ssa-1833.m',
    modifiers: ['AQ'],
    parameters: [hpsaPercent],
    example: '108.49 × 10 % = 10.849 → 10.85.',
  },
]

/** Every point on which the sources contradict each other or are silent. */
const POSITIONS: Readonly<
  Record<keyof Positions, { readonly question: string; readonly choices: string }>
> = {
  limitingCharge: {
    question:
      'Is the limiting charge 115 % of the rounded non-participating amount (B), or 109.25 % of the fee (A)?',
    choices:
      'B is what claims systems and contractors’ fee lists use; A is CMS’s own documentation. They differ by a cent for some fees.',
  },
  anesthesiaTimeDecimals: {
    question: 'How many decimals do anesthesia time units keep?',
    choices: 'Contractors now keep one; an older contractor page keeps two.',
  },
  rounding: {
    question: 'Are stacked percentages multiplied and rounded once, or rounded after each?',
    choices: 'No source says; every published example agrees with one rounding.',
  },
  imagingRank: {
    question: 'Are technical components ranked by their fee, or by the fee after the OPPS cap?',
    choices: 'Not stated; the reduction comes before the cap, so the uncapped fee ranks.',
  },
  hpsaBase: {
    question: 'Is the shortage area bonus taken before or after sequestration?',
    choices: 'Not stated; the base is what Medicare pays before sequestration.',
  },
  restricted: {
    question: 'Are status R rows with printed RVUs priced from them, or left to the contractor?',
    choices: 'CMS’s two documents disagree; the payment files price them.',
  },
}

/** The text of docs/rules.md. */
export function renderRulesDoc(): string {
  return `${[
    '# The rules',
    'Written by `npm run docs:rules` from the rules themselves; do not edit it by hand. Each rule has a file of the same name and a test beside it. Amounts in worked cases are dollars.',
    '## The fee',
    ...FEE.map(renderRule),
    '## Gates',
    'Whether a line can have an amount at all; asked in this order before anything is computed.',
    ...GATES.map(renderRule),
    '## Adjustments',
    'What changes an amount, in the order it happens. A contract may leave a rule out or set its own values.',
    ...ADJUSTMENTS.map(renderRule),
    '## Anesthesia',
    ...ANESTHESIA.map(renderRule),
    '## Who pays what',
    'From the allowed amount of a line, in this order.',
    ...PAYMENT.map(renderRule),
    '## Positions',
    'Where the published sources contradict each other or are silent, these are the stances taken; a claim may choose another.',
    ...Object.entries(POSITIONS).map(([key, position]) => renderPosition(key, position)),
  ].join('\n\n')}\n`
}

function renderRule(rule: DocumentedRule): string {
  const { id, sentence, citation, modifiers = [], parameters = [], example } = rule
  return [
    `### ${id}`,
    sentence,
    [
      `- Source: ${sourceOf(citation)}`,
      ...(modifiers.length > 0 ? [`- Modifiers: ${modifiers.join(', ')}`] : []),
      `- Worked case: ${example}`,
    ].join('\n'),
    ...(parameters.length > 0 ? [renderParameters(parameters)] : []),
  ].join('\n\n')
}

function renderParameters(parameters: readonly PolicyParameter[]): string {
  const rows = parameters.flatMap(({ id, label, citation, values }) => {
    const source = sourceOf(citation)
    if (values.length === 0) return [`| \`${id}\` | ${label} | – | – | by contract | ${source} |`]
    return values.map(
      ({ from, to, value }) =>
        `| \`${id}\` | ${label} | ${from} | ${to ?? 'open'} | ${formatExact(value)} | ${source} |`,
    )
  })
  return [
    '| parameter | what | from | to | value | source |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

function renderPosition(key: string, position: (typeof POSITIONS)[keyof Positions]): string {
  const standard = DEFAULT_POSITIONS[key as keyof Positions]
  return `### positions.${key}\n\n${position.question} Default: \`${standard}\`. ${position.choices}`
}

function sourceOf(citation: CitationId): string {
  return citationText(citation)
}

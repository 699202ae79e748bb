import { exact } from '../../../money/exact.ts'
import type { PfsRow } from '../../../reference/pfs-release.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import type { PricingContext } from '../context.ts'
import { rowName } from '../fee.ts'
import { adjusted, type Change, type CodedLine, type LineRule, type WorkingLine } from '../rule.ts'
import { hasModifier, multiplyLine } from '../working-line.ts'

/** Days of post-operative care in a package. */
const PACKAGE_DAYS: Readonly<Record<string, number>> = { '010': 10, '090': 90 }

/** Decimals kept of the division by days; far from any cent, so the one rounding decides. */
const QUOTIENT_PLACES = 8

/** The surgeon (54) and whoever takes over the care afterwards (55) share the global package. */
export const splitGlobalPackage: LineRule = {
  id: 'pfs.split-global-package',
  sentence:
    'Surgery only (54) pays the pre- and intra-operative shares of the package, post-operative care only (55) the rest, by days when shared.',
  modifiers: ['54', '55'],
  citation: 'mcpm-12-40.4',
  example:
    '66984, 2026 facility 462.60, shares .10/.70/.20: 54 pays 370.08, 55 pays 92.52; 55 for 30 of 90 days 30.84.',
  scope: 'line',
  refuse: (coded) => {
    const modifier = ['54', '55'].find((each) => hasModifier(coded, each))
    if (modifier === undefined) return null
    return isSplit(coded) ? refuseDays(coded, modifier) : refuseUnsplit(coded, modifier)
  },
  adjust: (line, context) => {
    if (hasModifier(line, '54')) return paySurgeryOnly(line, context)
    if (hasModifier(line, '55')) return payAftercare(line, context)
    return null
  },
}

function paySurgeryOnly(line: WorkingLine, context: PricingContext): Change {
  const { calc, row } = line
  const share = calc.add(
    'Pre- and intra-operative share',
    readShare(line, context, 'Pre-operative share', row.preOperative),
    readShare(line, context, 'Intra-operative share', row.intraOperative),
  )
  return adjusted(
    multiplyLine(line, context, 'Surgery only (54)', share),
    'Surgery only (54): pre- and intra-operative shares of the package',
  )
}

function payAftercare(line: WorkingLine, context: PricingContext): Change {
  const { calc, row } = line
  const share = readShare(line, context, 'Post-operative share', row.postOperative)
  const whole = multiplyLine(line, context, 'Post-operative care only (55)', share)
  const days = line.line.careDays
  const packageDays = packageDaysOf(row)
  if (days === null || days === packageDays) {
    return adjusted(whole, 'Post-operative care only (55): all of it')
  }
  const given = calc.claim('Days of care given', exact(days, 0))
  const all = calc.claim('Days of care in the package', exact(packageDays, 0))
  const parts = whole.parts.map((part) => ({
    ...part,
    value: calc.divide(
      'Share of the days',
      calc.multiply('Times days given', part.value, given),
      all,
      QUOTIENT_PLACES,
      'mcpm-12-40.4',
    ),
  }))
  return adjusted(
    { ...whole, parts },
    `Post-operative care only (55): ${days} of ${packageDays} days`,
  )
}

function isSplit({ row }: CodedLine): boolean {
  return row.preOperative + row.intraOperative + row.postOperative > 0
}

function readShare(
  { calc, row }: WorkingLine,
  { release }: PricingContext,
  label: string,
  hundredths: number,
) {
  return calc.cell(label, exact(hundredths, 2), release.id, rowName(row), label.toLowerCase())
}

/** More days than the package has, where care was shared. */
function refuseDays({ line, row }: CodedLine, modifier: string): Refusal | null {
  const packageDays = packageDaysOf(row)
  if (modifier !== '55' || line.careDays === null || line.careDays <= packageDays) return null
  return refuse(
    'modifier-not-valid',
    `${rowName(row)}-55: ${line.careDays} days of care were given, but its package has ${packageDays}. Correct the days.`,
  )
}

function packageDaysOf({ globalDays }: PfsRow): number {
  return PACKAGE_DAYS[globalDays] ?? 0
}

function refuseUnsplit({ row }: CodedLine, modifier: string): Refusal {
  return refuse(
    'modifier-not-valid',
    `${rowName(row)}-${modifier}: CMS prints no shares for this code (global days ${row.globalDays}), so its care cannot be split. Bill it without ${modifier}.`,
  )
}

import { type PfsRow, parseUnits } from '@feescope/core'
import { formatWork, WORK_SCALE, workOfHundredths } from '../money/work.ts'
import type { CreditableEntry, CreditStep } from './credit.ts'
import type { CreditPolicy } from './credit-policy.ts'

export interface Share {
  /** Millionths. */
  readonly units: number
  readonly step: CreditStep
}

/** The modifiers that say a role; where one is given the role itself moves nothing. */
const ROLE_MODIFIERS: Readonly<Record<string, readonly string[]>> = {
  assistant: ['80', '81', '82', 'AS'],
  'co-surgeon': ['62'],
  team: ['66'],
}

/** Both sides of the body (50), by the code's bilateral indicator. */
export function bilateralShare(
  { modifiers }: CreditableEntry,
  row: PfsRow,
  policy: CreditPolicy,
): Share | undefined {
  if (!modifiers.includes('50')) return undefined
  const share = parseShare(policy.bilateral[row.bilateral] ?? '1')
  return shareOf('50', share, `both sides, bilateral indicator ${row.bilateral}`)
}

/** What the other modifiers and the role make of the work, in the order given. */
export function modifierShares(
  entry: CreditableEntry,
  row: PfsRow,
  policy: CreditPolicy,
): readonly Share[] {
  const shares = [...new Set(entry.modifiers)].flatMap((modifier) => {
    const credit = policy.modifiers[modifier]
    if (credit === undefined || modifier === '50' || modifier === '51') return []
    // CMS values the discontinued procedure itself.
    if (modifier === '53' && row.modifier === '53') return []
    if (modifier !== 'AS' && entry.modifiers.includes('AS') && isAssistant(modifier)) return []
    return [creditShare(modifier, credit, row)]
  })
  const saidByModifier = ROLE_MODIFIERS[entry.role]?.some((modifier) =>
    entry.modifiers.includes(modifier),
  )
  const role = parseShare(policy.roles[entry.role])
  if (saidByModifier || role === 1_000_000) return shares
  return [...shares, shareOf(entry.role, role, `role ${entry.role}`)]
}

function isAssistant(modifier: string): boolean {
  return ROLE_MODIFIERS['assistant']?.includes(modifier) ?? false
}

function creditShare(modifier: string, credit: string, row: PfsRow): Share {
  const { preOperative: pre, intraOperative: intra, postOperative: post } = row
  const part = { pre, intra, post, 'pre+intra': pre + intra }[credit]
  if (part === undefined) return shareOf(modifier, parseShare(credit), `modifier ${modifier}`)
  if (pre + intra + post === 0) {
    return shareOf(modifier, 1_000_000, `modifier ${modifier}: CMS prints no shares for this code`)
  }
  return shareOf(modifier, workOfHundredths(part), `modifier ${modifier}: ${credit} share`)
}

export function shareOf(rule: string, units: number, reason: string): Share {
  return { units, step: { rule, value: formatWork(units), reason } }
}

/** Policies are parsed, so the text is a share. */
export function parseShare(text: string): number {
  return parseUnits(text, WORK_SCALE) ?? 0
}

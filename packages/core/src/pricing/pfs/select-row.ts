import type { ClaimLine } from '../../domain/claim.ts'
import type { PfsCodeRows, PfsRelease, PfsRow, RowModifier } from '../../reference/pfs-release.ts'
import { type Refusal, refuse } from '../refusal.ts'

/** Row modifiers a claim can ask for; each picks the row CMS prints for it. */
const ROW_MODIFIERS: readonly RowModifier[] = ['26', 'TC', '53']

/**
 * The fee schedule row of a line: the 26, TC or 53 row where that modifier is billed and CMS prints
 * one, else the global row. A 53 without its own row stays on the global row; the discontinued-
 * procedure rule then says what that means.
 */
export function selectRow(line: ClaimLine, release: PfsRelease): PfsRow | Refusal {
  const rows = release.findRows(line.code)
  if (!rows) {
    return refuse(
      'no-such-code',
      `${line.code} is not in ${release.id}. Check the code; it may be new, deleted, or priced under another fee schedule.`,
    )
  }
  if (line.modifiers.length === 0) return globalRow(line.code, rows)
  const asked = ROW_MODIFIERS.filter((modifier) => line.modifiers.some((m) => m === modifier))
  if (asked.includes('26') && asked.includes('TC')) {
    return refuse(
      'modifier-not-valid',
      `${line.code}: 26 and TC together are the whole service. Bill it without either modifier.`,
    )
  }
  const component = asked.find((modifier) => modifier !== '53')
  if (component) return findRow(rows, component) ?? refuseComponent(line.code, component, rows)
  return (asked.includes('53') ? findRow(rows, '53') : undefined) ?? globalRow(line.code, rows)
}

function findRow(rows: PfsCodeRows, modifier: RowModifier): PfsRow | undefined {
  return rows.find((row) => row.modifier === modifier)
}

function globalRow(code: string, rows: PfsCodeRows): PfsRow | Refusal {
  return (
    findRow(rows, '') ??
    refuse(
      'no-such-row',
      `${code} is listed only as ${rows.map((row) => `${code}-${row.modifier}`).join(', ')}. Bill one of these.`,
    )
  )
}

function refuseComponent(code: string, modifier: RowModifier, rows: PfsCodeRows): Refusal {
  const pctc = rows[0]?.pctc ?? ''
  return refuse(
    'modifier-not-valid',
    `${code} has no ${modifier} component: its PC/TC indicator is ${pctc}, ${PCTC_IN_WORDS[pctc] ?? 'not split'}. Bill it without ${modifier}.`,
  )
}

/** The PC/TC indicator in words. */
export const PCTC_IN_WORDS: Readonly<Record<string, string>> = {
  '0': 'a physician service that is never split',
  '1': 'a diagnostic service with a professional and a technical component',
  '2': 'a code that is only the professional component',
  '3': 'a code that is only the technical component',
  '4': 'a code that is only the global test',
  '5': 'a service of auxiliary staff incident to a physician',
  '6': 'a laboratory interpretation by a physician',
  '7': 'a therapy service',
  '8': 'an interpretation for inpatients only',
  '9': 'a service to which the split does not apply',
}

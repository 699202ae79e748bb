import { countInWords, listInWords } from '../in-words.ts'
import type { Standing } from '../standing.ts'
import { listMueNotes } from './code-notes.ts'
import type { Excess } from './judge-limit.ts'

/** Modifiers that split a limit per line and do nothing to one per day. */
const SPLITTING = ['59', 'XE', 'XS', 'XP', 'XU', '76', '77', '91', 'LT', 'RT']

/** What was counted, against which limit, and what is denied. */
export function describeExcess(excess: Excess, standing: Standing): string {
  return [
    limitSentence(excess),
    ...splittingSentence(excess),
    `CMS's rationale: ${excess.limit.rationale}.`,
    ...listMueNotes(excess.limit.code).map(({ note }) => note),
    standing.words.trim(),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function limitSentence({ limit, units }: Excess): string {
  if (limit.units === 0) {
    return `${limit.code} has an MUE limit of 0: it is not payable in this setting.`
  }
  const { code, mai } = limit
  const counted = countInWords(units, 'unit')
  if (mai === 1) {
    return `${code}: ${counted} on one line, and the MUE limit is ${limit.units} per line (MAI 1). The whole line is denied, not only the excess.`
  }
  return `${code}: ${counted} on this day over all lines, and the MUE limit is ${limit.units} per day (MAI ${mai}). Every line of ${code} is denied, not only the excess.`
}

function splittingSentence({ limit, denied }: Excess): readonly string[] {
  if (limit.mai === 1 || limit.units === 0) return []
  const used = new Set(denied.flatMap(({ modifiers }) => modifiers))
  const splitting = SPLITTING.filter((modifier) => used.has(modifier))
  if (splitting.length === 0) return []
  const verb = splitting.length === 1 ? 'does' : 'do'
  return [
    `Modifier ${listInWords(splitting)} ${verb} not lift a limit per day: the lines are added up.`,
  ]
}

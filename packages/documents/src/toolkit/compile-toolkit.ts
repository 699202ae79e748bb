import { type ClaimInput, type ClaimOutcome, priceClaim, type Reference } from '@feescope/core'
import type { WordsOf } from '../words.ts'
import { createStakes } from './create-stakes.ts'
import { findTriggers } from './find-triggers.ts'
import { listConflicts } from './list-conflicts.ts'
import { listLimits } from './list-limits.ts'
import type { Toolkit } from './toolkit.ts'
import { tryModifiers } from './try-modifiers.ts'

export interface ToolkitQuestion {
  /** Codes as written by CMS, each once. */
  readonly codes: readonly string[]
  readonly place: Omit<ClaimInput, 'lines'>
}

/** Where words and volumes come from. */
export interface ToolkitSources {
  readonly wordsOf: WordsOf
  /** Medicare services of a code in a year; ranks the pairs. 0 where not known. */
  readonly servicesOf: (code: string) => number
}

/** Asks the engine what endangers the payment of each code. Throws `InvalidInput`. */
export function compileToolkit(
  reference: Reference,
  { codes, place }: ToolkitQuestion,
  sources: ToolkitSources,
): Toolkit {
  const outcome = priceClaim(reference, {
    ...place,
    edits: 'report',
    lines: codes.map((code) => ({ code })),
  })
  const stakeOf = createStakes(reference, place)
  const labelOf = (code: string) => sources.wordsOf(code)?.label ?? null
  return {
    date: outcome.date,
    locality: outcome.locality,
    setting: outcome.setting,
    release: outcome.release.pfs,
    codes: codes.map((code) => ({
      code,
      label: labelOf(code),
      whole: stakeOf({ code }),
      professional: stakeOf({ code, modifiers: ['26'] }),
      technical: stakeOf({ code, modifiers: ['TC'] }),
    })),
    triggers: codes.flatMap((code) => findTriggers(reference, place, code, stakeOf)),
    pitfalls: codes.flatMap((code) => tryModifiers(reference, place, code, stakeOf)),
    conflicts: listConflicts(reference, place, codes, { ...sources, labelOf, stakeOf }),
    limits: codes.map((code) => listLimits(reference, place, code, stakeOf)),
    documentation: codes.flatMap((code) =>
      (sources.wordsOf(code)?.documentation ?? []).map((item) => ({ code, ...item })),
    ),
    notes: notesOf(outcome, codes, sources.wordsOf),
  }
}

function notesOf(
  { edits, notes }: ClaimOutcome,
  codes: readonly string[],
  wordsOf: WordsOf,
): readonly string[] {
  const checked = edits?.checked ?? []
  const silent = codes.filter((code) => !wordsOf(code)?.documentation.length)
  return [
    ...new Set([
      ...notes.map(({ message }) => message),
      ...checked.flatMap(({ verdict, asOf, reason }) =>
        (verdict === 'not-checked' || asOf !== null) && reason !== null ? [reason] : [],
      ),
      ...(silent.length === 0
        ? []
        : [`No documentation checklist is written for ${silent.join(', ')}.`]),
    ]),
  ]
}

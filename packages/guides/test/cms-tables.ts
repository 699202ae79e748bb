import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { PfsRow } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import type { Fact } from '../src/model/fact.ts'
import { csvCells, readShared } from './shared-files.ts'

/** CMS's NCCI files beside the checkout; the fee schedules are the bundled ones. */
export const NCCI_FILES = 'ncci/ptp_practitioner_2024q3.tsv.gz'

/** Says what a fact says differently from CMS's table; `undefined` when they agree. */
export type CompareFact = (fact: Fact) => string | undefined

export async function openCompareFact(facts: readonly Fact[]): Promise<CompareFact> {
  const pairs = readPairs(new Set(facts.flatMap(pairsOf)))
  const limits = {
    'NCCI-MUE-PRA-2024Q3': read2024Limits(),
    'NCCI-MUE-PRA-2026Q2': read2026Limits(),
  }
  const addOns = readAddOns()
  const releases = new Map((await openBundledReference()).listPfs().map((each) => [each.id, each]))
  return (fact) => {
    switch (fact.kind) {
      case 'ptp':
        return differs(pairs.get(`${fact.column1} ${fact.column2}`), fact.indicator)
      case 'no-ptp':
        return differs(
          pairsOf(fact).find((pair) => pairs.has(pair)),
          undefined,
        )
      case 'mue': {
        const table = limits[fact.table as keyof typeof limits]
        return differs(table.get(fact.code), `${fact.units} ${fact.mai}`)
      }
      case 'add-on': {
        const row = addOns.get(fact.code)
        const primary = fact.primary
        if (primary !== undefined && !row?.primaries.includes(primary))
          return `${primary} not listed`
        return differs(row?.type, String(fact.type))
      }
      case 'not-primary':
        return addOns.get(fact.code)?.primaries.includes(fact.primary) ? 'listed' : undefined
      case 'row': {
        const [code = '', modifier = ''] = fact.row.split('-')
        const row = releases
          .get(fact.table)
          ?.findRows(code)
          ?.find((each) => each.modifier === modifier)
        return differs(row?.[fact.field as keyof PfsRow], fact.value)
      }
      case 'absent':
        return releases.get(fact.table)?.findRows(fact.code) ? 'present' : undefined
      default:
        return fact satisfies never
    }
  }
}

function differs(found: unknown, expected: unknown): string | undefined {
  return found === expected ? undefined : `table says ${found}, not ${expected}`
}

function pairsOf(fact: Fact): readonly string[] {
  if (fact.kind === 'ptp') return [`${fact.column1} ${fact.column2}`]
  if (fact.kind !== 'no-ptp') return []
  const [one, other] = fact.codes
  return [`${one} ${other}`, `${other} ${one}`]
}

/** Modifier indicator of the wanted pairs that are in force; the file has 2.5 million rows. */
function readPairs(wanted: ReadonlySet<string>): ReadonlyMap<string, string> {
  const path = fileURLToPath(new URL(`../../../../shared/${NCCI_FILES}`, import.meta.url))
  const text = gunzipSync(readFileSync(path)).toString('latin1')
  const pairs = new Map<string, string>()
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at)
    const pair = `${text.slice(at, at + 5)} ${text.slice(at + 6, at + 11)}`
    if (wanted.has(pair)) {
      const [, , , , deleted, indicator = ''] = text.slice(at, end).split('\t')
      if (deleted === '*' && indicator !== '9') pairs.set(pair, indicator)
    }
    if (end < 0) break
    at = end + 1
  }
  return pairs
}

function read2024Limits(): ReadonlyMap<string, string> {
  const lines = readShared('ncci/mue_practitioner_2024q3.csv').trim().split('\n').slice(1)
  return new Map(
    lines.map((line): [string, string] => {
      const [code = '', units, mai] = csvCells(line)
      return [code, `${units} ${mai}`]
    }),
  )
}

function read2026Limits(): ReadonlyMap<string, string> {
  const lines = readShared('ncci/mue_practitioner_2026q2_raw.csv').split('\n')
  return new Map(
    lines.map((line): [string, string] => {
      const [code = '', units, adjudication = ''] = csvCells(line)
      return [code, `${units} ${adjudication.charAt(0)}`]
    }),
  )
}

function readAddOns(): ReadonlyMap<string, { type: string; primaries: readonly string[] }> {
  const rows = readShared('ncci/aoc_2024q3.csv').trim().split('\n').slice(1).map(csvCells)
  return new Map(
    [...Map.groupBy(rows, ([code]) => code ?? '')].map(([code, list]) => [
      code,
      { type: list[0]?.[2] ?? '', primaries: list.map(([, primary]) => primary ?? '') },
    ]),
  )
}

import {
  type Finding,
  PTP_RATIONALES,
  type PtpRow,
  type PtpTable,
  type Reference,
} from '@feescope/core'
import { openBundledReference, PTP_RATIONALES as PACKED_RATIONALES } from '@feescope/data'
import { beforeAll, describe, expect, it } from 'vitest'
import { ptp } from '../../packages/core/src/edits/ptp/ptp.ts'
import { parseClaimInput } from '../../packages/core/src/engine/parse-claim-input.ts'

/** Every nth pair is checked; `FEESCOPE_EVERY_PAIR=1` checks every one (minutes). */
const STRIDE = process.env['FEESCOPE_EVERY_PAIR'] === '1' ? 1 : 61
const IN_QUARTER = '2024-08-01'

let reference: Reference
let table: PtpTable

beforeAll(async () => {
  reference = await openBundledReference()
  const chosen = reference.choosePtp('practitioner', IN_QUARTER)
  if (!chosen.held) throw new Error(chosen.message)
  table = chosen.table
})

describe('the verdict on a pair', () => {
  it('equals the table before, on and after its last change, in both orders of lines', () => {
    let active = 0
    let pairs = 0
    const wrong: string[] = []
    for (const rows of everyPair()) {
      const [first] = rows
      if (rows.some(isActive)) active++
      if (!first || !rows.some(everInForce) || pairs++ % STRIDE !== 0) continue
      const reversed = table.listRows(first.column2, first.column1)
      for (const date of datesAround(rows)) {
        const expected = expectedDenial([...rows, ...reversed], date)
        const codes = [first.column1, first.column2]
        for (const order of [codes, codes.toReversed()]) {
          const denied = checkPair(order, date)
          if (denied !== expected) wrong.push(`${order} ${date}: ${denied}, not ${expected}`)
        }
      }
    }
    expect(wrong.slice(0, 20)).toEqual([])
    expect(active).toBe(1_669_820)
    expect(pairs).toBeGreaterThan(active)
  }, 1_200_000)

  it('passes as of the held quarter for 100 000 random pairs that are none', () => {
    const codes = [...new Set(everyRow().map((row) => row.column1))]
    const random = createRandom(20240801)
    let checked = 0
    while (checked < 100_000) {
      const [a, b] = [pick(codes, random), pick(codes, random)]
      if (a === b || table.listRows(a, b).length + table.listRows(b, a).length > 0) continue
      checked++
      const answer = checkPtp([a, b], '2026-07-15')
      const [entry] = answer.checked
      if (entry?.verdict === 'passes' && entry.asOf === '2024Q3' && answer.checked.length === 1) {
        continue
      }
      throw new Error(`${a} with ${b}: ${JSON.stringify(answer)}`)
    }
  }, 120_000)
})

describe('the rationale numbers', () => {
  it('mean the same to the edits as to the packed tables', () => {
    expect([...PTP_RATIONALES]).toEqual([...PACKED_RATIONALES])
  })
})

/** The rows of each ordered pair; the table keeps a pair's rows together. */
function* everyPair(): Generator<readonly PtpRow[]> {
  let rows: PtpRow[] = []
  for (const row of everyRow()) {
    const last = rows.at(-1)
    if (last && (last.column1 !== row.column1 || last.column2 !== row.column2)) {
      yield rows
      rows = []
    }
    rows.push(row)
  }
  yield rows
}

function everyRow() {
  return Iterator.from(
    (function* () {
      for (let position = 0; position < table.rowCount; position++) yield table.rowAt(position)
    })(),
  )
}

function everInForce({ modifierIndicator }: PtpRow): boolean {
  return modifierIndicator !== '9'
}

function isActive(row: PtpRow): boolean {
  return row.deleted === null && everInForce(row)
}

/** The day before, the day of and the day after the pair's last change that the table tells. */
function datesAround(rows: readonly PtpRow[]): readonly string[] {
  const ends = rows.flatMap(({ deleted, modifierIndicator }) =>
    deleted !== null && modifierIndicator !== '9' ? [deleted] : [],
  )
  const change = ends.sort().at(-1) ?? table.effective.from
  return [-1, 0, 1].map((offset) =>
    new Date(Date.parse(change) + offset * 86_400_000).toISOString().slice(0, 10),
  )
}

/**
 * What the rows say, read one by one: column 2 of the row in force is denied. Of several that seem
 * in force because the table does not tell their beginning, the one that ended first was.
 */
function expectedDenial(rows: readonly PtpRow[], date: string): string | null {
  const inForce = rows.filter(
    (row) =>
      row.modifierIndicator !== '9' &&
      (row.effective === null || row.effective <= date) &&
      (row.deleted === null || date <= row.deleted),
  )
  const first = inForce.toSorted((a, b) =>
    (a.deleted ?? '9999') < (b.deleted ?? '9999') ? -1 : 1,
  )[0]
  return first ? `${first.column2}:${first.modifierIndicator}` : null
}

function checkPair(codes: readonly string[], date: string): string | null {
  const denials = checkPtp(codes, date).findings.filter(({ severity }) => severity === 'deny')
  if (denials.length === 0) return null
  return denials.map((finding: Finding) => `${finding.code}:${finding.modifierIndicator}`).join(' ')
}

function checkPtp(codes: readonly string[], date: string) {
  const claim = parseClaimInput({ date, lines: codes.map((code) => ({ code })) })
  const pfs = { held: false, message: 'not needed for pairs' } as const
  return ptp.check({ claim, reference, pfs, denied: new Set() })
}

function pick(codes: readonly string[], random: () => number): string {
  return codes[Math.floor(random() * codes.length)] ?? ''
}

/** A small reproducible generator (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

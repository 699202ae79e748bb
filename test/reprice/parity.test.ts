import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type RepriceReport, repriceFile } from '@feescope/batch'
import { readPaymentFile } from '@feescope/data'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRandom, writeClaims } from '../../bench/generate-claims.ts'
import { reference } from '../pricing/price.ts'
import { sharedFile, withoutSharedFiles } from '../pricing/shared-files.ts'
import { type ClaimRecord, expectedRows } from './expected-rows.ts'
import { randomRecords, writeRecords } from './random-records.ts'

/** What `reprice` writes against what the engine says claim by claim. */

/** Lines of the large comparison: `FEESCOPE_PARITY_LINES=1000000` takes some minutes. */
const LINES = Number(process.env['FEESCOPE_PARITY_LINES'] ?? 100_000)
/** Claims are compared in parts, so that a million lines fit in memory. */
const PART = 50_000

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-parity-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function reprice(
  input: string,
  workers = 1,
): Promise<{ rows: readonly string[]; report: RepriceReport }> {
  const output = `${input}.out.csv`
  const report = await repriceFile({
    input,
    output,
    rejects: `${input}.rejects.csv`,
    home: undefined,
    workers,
    resume: false,
  })
  return { rows: readFileSync(output, 'utf8').trimEnd().split('\n').slice(1), report }
}

/** Compares part by part; a difference shows with the claim's own records. */
function expectRows(rows: readonly string[], records: readonly ClaimRecord[]): void {
  let written = 0
  for (let from = 0; from < records.length; ) {
    let to = Math.min(from + PART, records.length)
    while (to < records.length && records[to]?.claim === records[to - 1]?.claim) to++
    const part = records.slice(from, to)
    const expected = expectedRows(reference, part)
    const own = rows.slice(written, written + expected.length)
    const wrong = expected.findIndex((row, at) => row !== own[at])
    if (wrong >= 0) {
      const claim = expected[wrong]?.match(/^("[^"]*"|[^,]*)/)?.[0]
      expect({
        records: part.filter((record) => record.claim === claim),
        rows: own.filter((row) => row.startsWith(`${claim},`)),
      }).toEqual({
        records: part.filter((record) => record.claim === claim),
        rows: expected.filter((row) => row.startsWith(`${claim},`)),
      })
    }
    written += expected.length
    from = to
  }
  expect(rows).toHaveLength(written)
}

function parsePlain(file: string): readonly ClaimRecord[] {
  return readFileSync(file, 'latin1')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [claim = '', line = '', date = '', code = '', modifiers = '', ...rest] = row.split(',')
      const [units = '', pos = '', locality = '', charge = ''] = rest
      return {
        claim,
        line,
        date,
        code,
        modifiers: modifiers === '' ? [] : modifiers.split(' '),
        units,
        pos,
        locality,
        charge,
      }
    })
}

describe('reprice and the engine', () => {
  test(
    `agree on ${LINES} lines as practices bill them`,
    async () => {
      const input = join(folder, 'practices.csv')
      writeClaims(input, reference, { lines: LINES, mix: 'flat', seed: 23 })
      const { rows, report } = await reprice(input, 2)
      expectRows(rows, parsePlain(input))
      expect(report.read).toBe(report.priced + report.refused + report.denied)
    },
    LINES * 5 + 60_000,
  )

  test.each([31, 32, 33])('agree on claims of every kind, seed %i', async (seed) => {
    const records = randomRecords(reference, 3000, seed)
    const input = join(folder, `random-${seed}.csv`)
    writeFileSync(input, writeRecords(records, seed))
    const { rows, report } = await reprice(input)
    expectRows(rows, records)
    expect(report.read).toBe(report.priced + report.refused + report.denied + report.rejected)
    expect(report.rejected).toBeGreaterThan(0)
  })

  test('agree when everything was met before in another order', async () => {
    const records = randomRecords(reference, 1500, 41)
    const claims = [...Map.groupBy(records, ({ claim }) => claim).values()]
    // The same claims backwards first: answers must not depend on what a place or day saw before.
    const backwards = claims
      .toReversed()
      .flatMap((lines) => lines.map((line) => ({ ...line, claim: line.claim.replace('C', 'B') })))
    const input = join(folder, 'order.csv')
    writeFileSync(input, writeRecords([...backwards, ...records], 41))
    expectRows((await reprice(input)).rows, [...backwards, ...records])
  })
})

/** An add-on code is paid with a primary only, and where that is an add-on too, with its primary. */
function primariesOf(code: string, date: string): readonly string[] {
  const addOns = reference.chooseAddOn(date)
  const release = reference.choosePfs(date)
  if (!addOns.held || !release.held) return []
  const { table } = addOns
  const listed = table
    .listPrimaries(code)
    .filter(({ type, deleted }) => type === 1 && deleted === null)
    .map(({ primary }) => primary)
    .filter((primary) => release.table.findRows(primary)?.[0]?.status === 'A')
  const plain = listed.find((primary) => table.listPrimaries(primary).length === 0)
  if (plain) return [plain]
  const [first] = listed
  return first ? [first, ...primariesOf(first, date)] : []
}

describe.skipIf(withoutSharedFiles)('reprice and the payment files', () => {
  test.each([
    ['pf2025/PFREV25C.txt', '2025-10-15', 109],
    ['pf2025/PFREV25D.txt.gz', '2025-10-15', 763],
    ['pf2025/PF25A_excerpt_AL_AK_FL04_MA01.csv', '2025-02-01', 499],
  ])('every row of %s to the cent, in both settings', async (file, date, count) => {
    const { amounts } = await readPaymentFile(sharedFile(file))
    expect(amounts).toHaveLength(count)
    const settings = ['facility', 'nonfacility'] as const
    const rows = amounts.flatMap((amount, at) =>
      settings.flatMap((setting) => {
        const { mac, number, code, modifier } = amount
        const claim = `${at}-${setting}`
        const place = `1,,${mac}-${number},${setting}`
        const primaries = primariesOf(code, date).map(
          (primary, index) => `${claim},${index + 2},${date},${primary},,${place}`,
        )
        return [`${claim},1,${date},${code},${modifier},${place}`, ...primaries]
      }),
    )
    const input = join(folder, 'payments.csv')
    writeFileSync(
      input,
      `claim,line,date,code,modifiers,units,pos,locality,setting\n${rows.join('\n')}\n`,
    )
    const written = (await reprice(input)).rows.flatMap((row) => {
      const [claim, line, , allowed, reason] = row.split(',')
      return line === '1' ? [`${claim} ${allowed || reason}`] : []
    })
    const expected = amounts.flatMap((amount, at) =>
      settings.map((setting) => {
        const opps = setting === 'facility' ? amount.oppsFacility : amount.oppsNonfacility
        const cents =
          amount.oppsIndicator === '1' ? Math.min(amount[setting], opps) : amount[setting]
        const dollars = `${String(cents).padStart(3, '0').slice(0, -2)}.${String(cents).slice(-2).padStart(2, '0')}`
        return `${at}-${setting} ${amount.status === 'C' ? 'carrier-priced' : dollars}`
      }),
    )
    expect(written).toEqual(expected)
  })
})

describe('an output line, explained later', () => {
  test('has the amount that `feescope price --explain` gives its claim', async () => {
    const input = join(folder, 'explain.csv')
    writeClaims(input, reference, { lines: 5000, mix: 'flat', seed: 77 })
    const { rows } = await reprice(input)
    const claims = [...Map.groupBy(parsePlain(input), ({ claim }) => claim).values()]
    const random = createRandom(5)
    for (let sample = 0; sample < 6; sample++) {
      const claim = claims[Math.floor(random() * claims.length)] ?? []
      const [first] = claim
      const own = rows.filter((row) => row.startsWith(`${first?.claim},`))
      // The command line takes no charges: the fee is compared, and the charge may lower it.
      const explained = explain(claim)
      expect(explained.lines).toHaveLength(own.length)
      for (const [at, line] of explained.lines.entries()) {
        const [, , status, allowed] = own[at]?.split(',') ?? []
        expect(line.status).toBe(status)
        if (line.status !== 'priced') continue
        expect(line.trace.length).toBeGreaterThan(0)
        const charge = Number(claim[at]?.charge)
        expect(Number(allowed)).toBe(Math.min(charge, Number(line.allowed)))
      }
    }
  })
})

interface Explained {
  readonly lines: readonly {
    readonly status: string
    readonly allowed: string
    readonly trace: readonly unknown[]
  }[]
}

/** Runs the command of the sources, as a user would type it. */
function explain(claim: readonly ClaimRecord[]): Explained {
  const [first] = claim
  const main = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url))
  const procedures = claim.map(
    ({ code, modifiers, units }) => `${[code, ...modifiers].join('-')}x${units}`,
  )
  const place = [
    '--date',
    `${first?.date}`,
    '--locality',
    `${first?.locality}`,
    '--pos',
    `${first?.pos}`,
  ]
  const { stdout } = spawnSync(
    process.execPath,
    [
      '--conditions=feescope-source',
      '--disable-warning=ExperimentalWarning',
      main,
      'price',
      ...procedures,
      ...place,
      '--edits',
      'apply',
      '--explain',
      '--json',
    ],
    { encoding: 'utf8' },
  )
  return JSON.parse(stdout)
}

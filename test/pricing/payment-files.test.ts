import {
  type ClaimInput,
  feeScheduleAmounts,
  formatUnits,
  oppsCeilings,
  priceClaim,
  type RowModifier,
} from '@feescope/core'
import { type PaymentFile, readPaymentFile } from '@feescope/data'
import { describe, expect, test } from 'vitest'
import { reference } from './price.ts'
import { readCells, sharedFile, withoutSharedFiles } from './shared-files.ts'

/** What CMS computed itself, amount by amount, against what the engine computes. */

type Amount = PaymentFile['amounts'][number]

const dollars = (cents: number) => formatUnits(cents, 2)

/** The one line of a claim: its amount, or the reason it has none. */
function priceLine(
  { mac, number, code, modifier }: Pick<Amount, 'mac' | 'number' | 'code' | 'modifier'>,
  claim: Pick<ClaimInput, 'date' | 'setting'>,
): string {
  const outcome = priceClaim(reference, {
    ...claim,
    locality: `${mac}-${number}`,
    lines: [{ code, modifiers: modifier === '' ? [] : [modifier] }],
  })
  const [line] = outcome.lines
  return line?.status === 'priced' ? line.allowed : (line?.reason ?? 'no line')
}

/** The lower of the fee and what the OPPS pays, where the cap applies. */
function cappedOf(amount: Amount, setting: 'facility' | 'nonfacility'): string {
  const opps = setting === 'facility' ? amount.oppsFacility : amount.oppsNonfacility
  return dollars(amount.oppsIndicator === '1' ? Math.min(amount[setting], opps) : amount[setting])
}

describe.skipIf(withoutSharedFiles)('payment amount files', () => {
  const files: readonly [file: string, date: string, amounts: number][] = [
    ['pf2025/PFREV25C.txt', '2025-10-15', 109],
    ['pf2025/PFREV25D.txt.gz', '2025-10-15', 763],
    ['pf2025/PF25A_excerpt_AL_AK_FL04_MA01.csv', '2025-02-01', 499],
  ]

  test.each(files)('%s: every column as the formula gives it', async (file, date, count) => {
    const { amounts, rejects } = await readPaymentFile(sharedFile(file))
    expect(rejects).toEqual([])
    expect(amounts).toHaveLength(count)
    const computed = amounts.map(({ mac, number, code, modifier }) => {
      const locality = `${mac}-${number}`
      return {
        locality,
        code,
        modifier,
        ...feeScheduleAmounts(reference, { code, modifier, date, locality }),
      }
    })
    const published = amounts.map((amount) => ({
      locality: `${amount.mac}-${amount.number}`,
      code: amount.code,
      modifier: amount.modifier,
      nonfacility: dollars(amount.nonfacility),
      facility: dollars(amount.facility),
      // Other codes use the therapy column for a flat visit fee.
      therapyReduced:
        amount.multipleProcedure === '5' ? dollars(amount.therapyNoninstitutional) : null,
      oppsNonfacility: amount.oppsIndicator === '1' ? dollars(amount.oppsNonfacility) : null,
      oppsFacility: amount.oppsIndicator === '1' ? dollars(amount.oppsFacility) : null,
    }))
    expect(computed).toEqual(published)
  })

  test.each(files)('%s: every amount as a claim of one line', async (file, date) => {
    const { amounts } = await readPaymentFile(sharedFile(file))
    for (const setting of ['facility', 'nonfacility'] as const) {
      const lines = amounts.filter(({ status }) => status !== 'C')
      expect(lines.map((amount) => priceLine(amount, { date, setting }))).toEqual(
        lines.map((amount) => cappedOf(amount, setting)),
      )
      const carrierPriced = amounts.filter(({ status }) => status === 'C')
      expect(carrierPriced.map((amount) => priceLine(amount, { date, setting }))).toEqual(
        carrierPriced.map(() => 'carrier-priced'),
      )
    }
  })

  test('the excerpt: therapy units after the first pay the reduced column', async () => {
    const { amounts } = await readPaymentFile(
      sharedFile('pf2025/PF25A_excerpt_AL_AK_FL04_MA01.csv'),
    )
    const therapy = amounts.filter(({ multipleProcedure }) => multipleProcedure === '5')
    expect(therapy).toHaveLength(22)
    for (const { mac, number, code, nonfacility, therapyNoninstitutional } of therapy) {
      const outcome = priceClaim(reference, {
        date: '2025-02-01',
        locality: `${mac}-${number}`,
        lines: [{ code, units: 3 }],
      })
      expect([code, outcome.total]).toEqual([
        code,
        dollars(nonfacility + 2 * therapyNoninstitutional),
      ])
    }
  })
})

describe.skipIf(withoutSharedFiles)('OPPSCAP 2025', () => {
  /** California localities that CMS lists under both of its Los Angeles and rest-of-state carriers. */
  const twice = new Set(['17', '18', '71', '72', '73', '74'])
  const localityOf = (carrier: string, number: string) =>
    carrier === '01112' && twice.has(number) && !held(`01112-${number}`)
      ? `01182-${number}`
      : carrier === '01182' && twice.has(number) && !held(`01182-${number}`)
        ? `01112-${number}`
        : `${carrier}-${number}`
  const held = (id: string) => {
    const gpci = reference.chooseGpci('2025-07-01')
    return gpci.held && gpci.table.find(id) !== undefined
  }
  const modifierOf = (text: string): RowModifier => {
    if (text === '' || text === 'TC') return text
    throw new Error(`OPPSCAP lists a row ${text}`)
  }

  const files: readonly [file: string, date: string][] = [
    ['rvu25a/OPPSCAP_JAN.csv.gz', '2025-02-01'],
    ['rvu25d/OPPSCAP_Oct.csv.gz', '2025-10-15'],
  ]

  test.each(files)('%s: all 16,100 rows, to the cent', (file, date) => {
    const rows = readCells(file)
    expect(rows).toHaveLength(16_100)
    const wrong: string[] = []
    for (const [code = '', mod = '', , carrier = '', number = '', facility, nonfacility] of rows) {
      const locality = localityOf(carrier, number)
      const modifier = modifierOf(mod)
      const ceilings = oppsCeilings(reference, { code, modifier, date, locality })
      if (ceilings?.facility !== facility || ceilings?.nonfacility !== nonfacility) {
        wrong.push(`${code}-${mod} ${locality}: ${ceilings?.nonfacility}, listed ${nonfacility}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test.each(files)('%s: status A rows pay the cap, status C rows are refused', (file, date) => {
    const rows = readCells(file)
    const wrong: string[] = []
    const counts = { priced: 0, refused: 0 }
    for (const [code = '', mod = '', status, carrier = '', number = '', facility, office] of rows) {
      const [mac = '', locality = ''] = localityOf(carrier, number).split('-')
      const row = { mac, number: locality, code, modifier: modifierOf(mod) }
      for (const setting of ['facility', 'nonfacility'] as const) {
        const listed = setting === 'facility' ? facility : office
        const expected = status === 'C' ? 'carrier-priced' : listed
        const paid = priceLine(row, { date, setting })
        if (paid !== expected) wrong.push(`${code}-${mod} ${mac}-${locality}: ${paid}, ${expected}`)
        counts[status === 'C' ? 'refused' : 'priced']++
      }
    }
    expect(wrong).toEqual([])
    expect(counts.priced + counts.refused).toBe(32_200)
    expect(counts.priced).toBeGreaterThan(12_000)
  })
})

/** 20.3178 → cents of a locality: the national factor times the GPCIs weighted .769, .166, .065. */
function anesthesiaFactor(national: bigint, date: string, locality: string): string {
  const gpci = reference.chooseGpci(date)
  const found = gpci.held ? gpci.table.find(locality) : undefined
  if (!found) throw new Error(`no GPCI for ${locality} on ${date}`)
  const weighted = 769n * BigInt(found.work) + 166n * BigInt(found.pe) + 65n * BigInt(found.mp)
  const cents = (national * weighted * 2n + 100_000_000n) / 200_000_000n
  return formatUnits(Number(cents), 2)
}

/** Factors are read from CMS's files, not computed; these say what the files hold. */
describe('anesthesia conversion factors', () => {
  test.each([
    ['10112-00', '19.31'],
    ['02102-01', '27.86'],
    ['03102-00', '20.04'],
    ['07102-13', '19.21'],
  ])('P19 2025, %s: weighted GPCIs give %s', (locality, factor) => {
    expect(anesthesiaFactor(203_178n, '2025-07-01', locality)).toBe(factor)
  })

  test.skipIf(withoutSharedFiles)('P19 all 109 localities of ANES2025 agree', () => {
    const rows = readCells('rvu25a/ANES2025.csv').filter(([carrier = '']) =>
      /^\d{5}$/.test(carrier),
    )
    expect(rows).toHaveLength(109)
    const printed = rows.map((cells) => [cells[0], cells[1], cells.at(-1)])
    expect(
      rows.map(([carrier = '', number = '']) => [
        carrier,
        number,
        anesthesiaFactor(203_178n, '2025-07-01', `${carrier}-${number}`),
      ]),
    ).toEqual(printed)
  })

  test.each([
    ['10112-00', '19.49'],
    ['02102-01', '28.00'],
    ['06302-00', '19.43'],
    ['13202-01', '22.84'],
    ['01112-05', '22.62'],
  ])('D52 2026, %s, with the shares of 2025: %s', (locality, factor) => {
    // CMS changed the shares: ANES2026 prints 19.53 for Alabama. The file counts, not this.
    expect(anesthesiaFactor(204_976n, '2026-07-01', locality)).toBe(factor)
  })
})

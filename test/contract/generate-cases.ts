// Writes fixtures/cases.json, the claims every face of the engine is held to: node --conditions=feescope-source
// test/contract/generate-cases.ts. The seed makes it the same each time, as long as the tables are.
import { writeFileSync } from 'node:fs'
import { listLocalities, type Reference } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import type { ContractCase } from './case.ts'

const COUNT = 500
const SEED = 20_261_122

type Line = ContractCase['lines'][number]

const DATES = [
  '2026-07-15',
  '2026-07-15',
  '2026-09-30',
  '2026-04-01',
  '2026-11-22',
  '2025-10-02',
  '2025-02-14',
  '2024-09-01',
  '2024-02-29',
  '2024-03-09',
  '2023-06-30',
  '2022-05-05',
  '2019-05-01',
]
const POS = ['11', '21', '22', '23', '24', '31', '12', '02', '10', '81']
const ZIPS = ['10001', '90012', '60601', '33101', '99501', '77002', '00000']
const PROVIDERS = ['physician', 'np', 'pa', 'cns', 'cnm', 'crna', 'pt', 'lcsw'] as const
const MODIFIERS = [
  '26',
  'TC',
  '50',
  '51',
  '59',
  'XS',
  '80',
  'AS',
  '62',
  '22',
  '52',
  '53',
  '54',
  '55',
  '78',
  '25',
  'LT',
  'RT',
  'GY',
  'GZ',
  'GP',
  'KX',
]
const ODD_CODES = [
  '99999',
  'G0105',
  '00100',
  '76125',
  '36415',
  'J1100',
  '0001U',
  '97110',
  '99213',
  '45378',
]

/** Billed alone they pass the edits, where the tables are held. */
const COMMON_CODES = ['76120', '71046', '99213', '93306', '20610', '11042']

/** Invalid on purpose: the field, and what stands in it. */
const WRONG: readonly (readonly [keyof ContractCase, unknown])[] = [
  ['date', '2026-02-30'],
  ['date', 'soon'],
  ['locality', 'Manhattan'],
  ['zip', '1000'],
  ['pos', '5'],
  ['setting', 'home'],
  ['provider', 'wizard'],
  ['participation', 'maybe'],
  ['edits', 'sometimes'],
  ['ncci', 'inpatient'],
  ['lines', []],
  ['lines', [{ code: '7612' }]],
  ['lines', [{ code: '76120', modifiers: ['266'] }]],
  ['lines', [{ code: '76120', units: 0 }]],
  ['lines', [{ code: '76120' }, { code: '' }]],
]

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function generate(reference: Reference): readonly ContractCase[] {
  const random = randomFrom(SEED)
  const chance = (share: number) => random() < share
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item
  const pickCode = (date: string): string => {
    const chosen = reference.choosePfs(date)
    return chosen.held && chance(0.85) ? pick(chosen.table.codes()) : pick(ODD_CODES)
  }
  const lineOf = (code: string): Line => {
    const modifiers = [
      ...new Set(
        Array.from({ length: chance(0.4) ? 1 + Math.floor(random() * 2) : 0 }, () =>
          pick(MODIFIERS),
        ),
      ),
    ]
    const units = chance(0.2) ? 1 + Math.floor(random() * 8) : 1
    return { code, ...(modifiers.length > 0 && { modifiers }), ...(units > 1 && { units }) }
  }
  const pairOf = (date: string, setting: 'practitioner' | 'outpatient'): readonly string[] => {
    const chosen = reference.choosePtp(setting, date)
    if (!chosen.held) return []
    const { column1, column2 } = chosen.table.rowAt(Math.floor(random() * chosen.table.rowCount))
    return [column1, column2]
  }
  const placeOf = (date: string) => {
    const localities = listLocalities(reference, date)
    if (chance(0.15)) return { zip: pick(ZIPS) }
    if (chance(0.5) && localities.length > 0) return { locality: pick(localities).id }
    return chance(0.1) ? { locality: '99999-99' } : {}
  }
  const claim = (): ContractCase => {
    const date = pick(DATES)
    if (chance(0.15)) return { date, ...placeOf(date), lines: [{ code: pick(COMMON_CODES) }] }
    const ncci = chance(0.1) ? 'outpatient' : undefined
    const pair = chance(0.4) ? pairOf(date, ncci ?? 'practitioner') : []
    const more = Array.from(
      { length: pair.length > 0 ? 0 : 1 + Math.floor(random() ** 2 * 5) },
      () => pickCode(date),
    )
    return {
      date,
      ...placeOf(date),
      ...(chance(0.4)
        ? { pos: pick(POS) }
        : chance(0.3)
          ? { setting: chance(0.5) ? ('facility' as const) : ('nonfacility' as const) }
          : {}),
      ...(chance(0.1) && { qp: true }),
      ...(chance(0.25) && { provider: pick(PROVIDERS) }),
      ...(chance(0.2) && { participation: 'nonpar' as const }),
      ...(chance(0.5) && { edits: pick(['off', 'report', 'apply'] as const) }),
      ...(ncci && { ncci }),
      ...(chance(0.2) && { explain: true }),
      lines: [...pair, ...more].map(lineOf),
    }
  }
  const wrong = WRONG.flatMap(([field, value]) =>
    [claim(), claim()].map((good) => ({ ...good, [field]: value })),
  )
  const good = Array.from({ length: COUNT - wrong.length }, claim)
  return [...good, ...wrong] as readonly ContractCase[]
}

const cases = generate(await openBundledReference())
const lines = cases.map((each) => JSON.stringify(each)).join(',\n')
writeFileSync(new URL('fixtures/cases.json', import.meta.url), `[\n${lines}\n]\n`)

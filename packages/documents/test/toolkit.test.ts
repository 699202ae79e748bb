import { answerToolkit } from '@feescope/batch'
import { type LineInput, priceClaim, type Reference } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { packToolkit, type Toolkit, toolkitTables, zipFiles } from '@feescope/documents'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from './read-pdf.ts'

const PLACE = { date: '2026-07-15', locality: '13202-01' }
const CODES = ['76120', '76000', '76125', '20610', '97110']

let reference: Reference
let toolkit: Toolkit
beforeAll(async () => {
  reference = await openBundledReference()
  toolkit = answerToolkit(reference, { codes: CODES, place: PLACE })
})

/** What the engine says of a line alone, as the tables write it. */
const priceOf = (line: LineInput) => {
  const [outcome] = priceClaim(reference, { ...PLACE, edits: 'off', lines: [line] }).lines
  if (!outcome) throw new Error('one line has one outcome')
  return outcome.status === 'priced'
    ? { amount: outcome.allowed, reason: null }
    : { amount: null, reason: outcome.reason }
}

describe('the figures of a toolkit', () => {
  it('are the engine’s, whole and in components', () => {
    for (const { code, whole, professional, technical } of toolkit.codes) {
      expect(whole).toEqual(priceOf({ code }))
      expect(professional).toEqual(priceOf({ code, modifiers: ['26'] }))
      expect(technical).toEqual(priceOf({ code, modifiers: ['TC'] }))
    }
    expect(toolkit.codes[0]?.whole.amount).toBe('131.03')
    // carrier-priced: a reason, never 0.00
    expect(toolkit.codes[2]?.whole).toEqual({ amount: null, reason: 'carrier-priced' })
  })

  it('are the engine’s for every modifier, pair and limit', () => {
    for (const { code, modifier, allowed } of toolkit.pitfalls) {
      expect(allowed).toEqual(priceOf({ code, modifiers: [modifier] }))
    }
    for (const { column2, atStake } of toolkit.conflicts) {
      expect(atStake).toEqual(priceOf({ code: column2 }))
    }
    for (const { code, each } of toolkit.limits) expect(each).toEqual(priceOf({ code }))
  })

  it('stand in the CSV as they are', () => {
    const dollars = toolkitTables(toolkit).get('dollars.csv')
    const at = (name: string) => dollars?.header.indexOf(name) ?? -1
    for (const row of dollars?.rows ?? []) {
      const { amount, reason } = priceOf({ code: String(row[at('code')]) })
      expect([row[at('allowed')], row[at('reason')]]).toEqual([amount, reason])
    }
  })
})

describe('what a toolkit warns of', () => {
  it('names units above the limit with the denial and what they are worth', () => {
    // 76120: 1 a day; 2 × 131.03
    expect(toolkit.triggers).toContainEqual(
      expect.objectContaining({
        code: '76120',
        tried: '76120x2',
        denial: 'CO-151 N362',
        atStake: { amount: '262.06', reason: null },
      }),
    )
  })

  it('names an add-on without its primary', () => {
    expect(toolkit.triggers.some(({ code, edit }) => code === '76125' && edit === 'add-on')).toBe(
      true,
    )
  })

  it('lists the pair among the codes once, and others apart', () => {
    const among = toolkit.conflicts.filter((each) => each.among)
    const pair = among.filter(({ column1, column2 }) => column1 === '76120' && column2 === '76000')
    expect(pair).toHaveLength(1)
    for (const { column1, column2 } of among) {
      expect(CODES).toContain(column1)
      expect(CODES).toContain(column2)
    }
  })

  it('says 51 does nothing and 62 is not paid on 76120', () => {
    const of = (modifier: string) =>
      toolkit.pitfalls.find((each) => each.code === '76120' && each.modifier === modifier)
    expect(of('51')?.message).toContain('no effect')
    expect(of('62')?.allowed.amount).toBeNull()
  })

  it('says which tables of another quarter stand in', () => {
    expect(toolkit.notes.join(' ')).toContain('the table of 2026Q3 is not held')
  })
})

describe('the pack', () => {
  it('is one PDF with its text in it, and tables whose rows are as long as their header', async () => {
    const files = await packToolkit(toolkit)
    expect(files.map(({ name }) => name)).toEqual([
      'toolkit.pdf',
      'dollars.csv',
      'denial-triggers.csv',
      'modifier-pitfalls.csv',
      'bundling-conflicts.csv',
      'unit-limits.csv',
      'documentation.csv',
    ])
    const pdf = readPdf(files[0]?.bytes ?? new Uint8Array())
    expect(pdf.raw.slice(0, 5)).toBe('%PDF-')
    for (const said of ['$131.03', 'carrier priced', '$262.06', 'Bundling conflicts']) {
      expect(pdf.text).toContain(said)
    }
    for (const { header, rows } of toolkitTables(toolkit).values()) {
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) expect(row).toHaveLength(header.length)
    }
  })

  it('as a zip holds the same files, and is the same each time', async () => {
    const files = await packToolkit(toolkit)
    const zip = zipFiles(files, toolkit.date)
    const held = unzipSync(zip)
    expect(Object.keys(held)).toEqual(files.map(({ name }) => name))
    expect(held['dollars.csv']).toEqual(files[1]?.bytes)
    expect(zipFiles(files, toolkit.date)).toEqual(zip)
  })
})

describe('a list that cannot be read', () => {
  it.each([
    ['no code', [], /1 to 40/],
    ['too many', Array.from({ length: 41 }, (_, at) => String(70_000 + at)), /1 to 40/],
    ['no procedure code', ['76120', 'soup!'], /codes\[1\]/],
  ])('%s', (_, codes, message) => {
    expect(() => answerToolkit(reference, { codes, place: PLACE })).toThrow(message)
  })

  it('takes a code written twice, or small, once', () => {
    const kit = answerToolkit(reference, { codes: ['g0105', 'G0105'], place: PLACE })
    expect(kit.codes.map(({ code }) => code)).toEqual(['G0105'])
  })
})

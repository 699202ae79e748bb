import { basename } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixturePath, fixtureText } from '../../test/fixture.ts'
import { readSource } from '../import/read-source.ts'
import { readXlsxSource } from '../import/read-xlsx.ts'
import { findFamily } from './families.ts'

const names = [
  'ncci/ccipra-v322r0-f1.txt',
  'ncci/MCR_MUE_PractitionerServices_Eff_04-01-2026.csv',
  'ncci/AOC_V2026Q2-F-MCR.txt',
  'ncci/AOC_V2026Q2-MCR.csv',
]
const fixtures = names.map((name) => ({ name: basename(name), text: fixtureText(name) }))

/** A file with a few stretches replaced by other bytes. */
const damaged = fc
  .tuple(
    fc.constantFrom(...fixtures),
    fc.array(fc.tuple(fc.nat(900), fc.nat(30), fc.uint8Array({ maxLength: 20 })), { maxLength: 4 }),
  )
  .map(([{ name, text }, edits]) => ({
    name,
    bytes: edits.reduce<Uint8Array>(
      (file, [at, length, bytes]) =>
        Buffer.concat([file.subarray(0, at), bytes, file.subarray(at + length)]),
      Buffer.from(text, 'latin1'),
    ),
  }))

test('whatever the bytes, an import answers: it does not throw', () => {
  const answered = new Map<string, number>()
  fc.assert(
    fc.property(damaged, ({ name, bytes }) => {
      const source = readSource(name, bytes)
      const outcome = findFamily(source.text)?.import(source, {})
      answered.set(
        outcome?.status ?? 'unknown',
        (answered.get(outcome?.status ?? 'unknown') ?? 0) + 1,
      )
      if (outcome?.status === 'imported') outcome.encode({ descriptors: false })
      if (outcome?.status !== 'rejected') return
      expect(outcome.rejects.length).toBeGreaterThan(0)
      for (const { file, line, column, reason } of outcome.rejects) {
        expect(file).toBe(name)
        expect(line).toBeGreaterThanOrEqual(0)
        expect(column).toBeGreaterThanOrEqual(0)
        expect(reason).toMatch(/[.)]$/)
      }
    }),
    { numRuns: 1000 },
  )
  expect([...answered.keys()].sort()).toEqual(['imported', 'part', 'rejected', 'unknown'])
})

test('whatever a spreadsheet holds, reading it gives text or a refusal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      await expect(readXlsxSource('a.xlsx', bytes)).rejects.toMatchObject({ name: 'DataError' })
    }),
    { numRuns: 100 },
  )
})

test('each fixture is known by its content, whatever its name', () => {
  for (const name of names) {
    const source = readSource('a', Buffer.from(fixtureText(name), 'latin1'))
    expect(findFamily(source.text)?.kind, fixturePath(name)).toMatch(/^(ptp|mue|add-on)$/)
  }
})

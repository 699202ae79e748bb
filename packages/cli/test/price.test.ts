import { describe, expect, test } from 'vitest'
import { run } from './run.ts'

async function priceJson(line: string) {
  const ran = await run(`price ${line} --json`)
  return { code: ran.code, answer: JSON.parse(ran.out) }
}

describe('feescope price', () => {
  test.each([
    // 3.40 × 33.4009 = 113.56306
    ['76120 --date 2026-07-15', ['113.56']],
    // 3.40 × 33.5675 = 114.1295
    ['76120 --date 2026-07-15 --qp', ['114.13']],
    // 0.56 × 33.4009 = 18.704504
    ['76120-26 --date 2026-07-15', ['18.70']],
    // 1.32 × 33.4009 = 44.089188
    ['76000 --date 2026-07-15', ['44.09']],
    // 3.29 × 32.3465 = 106.419985
    ['76120 --date 2025-02-01', ['106.42']],
    // (0.37 × 1.064 + 3.01 × 1.162 + 0.02 × 1.586) × 33.4009 = 131.0324
    ['76120 --date 2026-07-15 --locality 13202-01', ['131.03']],
    // 99214: 4.06 × 33.4009 in an office, 2.53 × 33.4009 in a hospital
    ['99214 --date 2026-07-15', ['135.61']],
    ['99214 --date 2026-07-15 --pos 22', ['84.50']],
    ['99214 --date 2026-07-15 --setting facility', ['84.50']],
  ])('%s is %s', async (line, allowed) => {
    const { code, answer } = await priceJson(line)
    expect(answer.lines.map((each: { allowed: string }) => each.allowed)).toEqual(allowed)
    expect(code).toBe(0)
  })

  test('76125-26 is 14.03, and exit 1 because an add-on stands alone', async () => {
    const { code, answer } = await priceJson('76125-26 --date 2026-07-15')
    // 0.42 × 33.4009 = 14.028378
    expect(answer.lines[0].allowed).toBe('14.03')
    expect(answer.lines[0].findings).toMatchObject([{ edit: 'add-on', severity: 'warn' }])
    expect(code).toBe(1)
    const off = await priceJson('76125-26 --date 2026-07-15 --edits off')
    expect(off).toMatchObject({ code: 0, answer: { edits: null } })
  })

  test('denies what an edit denies and prices the rest with --edits apply', async () => {
    const { code, answer } = await priceJson('76120 76000 --date 2026-07-15 --edits apply')
    expect(answer.lines[0]).toMatchObject({ status: 'priced', allowed: '113.56' })
    expect(answer.lines[1]).toMatchObject({
      status: 'denied',
      reason: 'edit',
      denial: { group: 'CO' },
    })
    expect(answer.total).toBe('113.56')
    expect(code).toBe(1)
  })

  test.each([
    ['76125 --date 2026-07-15', 'carrier-priced'],
    ['76496 --date 2026-07-15', 'carrier-priced'],
    ['99999 --date 2026-07-15', 'no-such-code'],
    ['76120 --date 2019-07-15', 'release-not-held'],
    ['76120 --date 2026-07-15 --locality 10112-99', 'locality-not-held'],
    ['76120 --date 2026-07-15 --pos 22', 'no-price-in-setting'],
    ['99213-26 --date 2026-07-15', 'modifier-not-valid'],
    ['A0425 --date 2026-07-15', 'excluded'],
  ])('%s is refused as %s, with no amount, exit 1 and a message', async (line, reason) => {
    const { code, answer } = await priceJson(line)
    expect(answer.lines[0]).toMatchObject({ status: 'refused', reason })
    expect(answer.lines[0].allowed).toBeUndefined()
    expect(answer.lines[0].message.length).toBeGreaterThan(30)
    expect(code).toBe(1)
  })

  test.each([
    ['76120 --date 2026-02-30', /date: "2026-02-30" is not a date/],
    ['7612', /not a procedure code/],
    ['76120-265', /not a modifier/],
    ['76120- --date 2026-07-15', /not a procedure/],
    ['76120 --locality manhattan', /not a locality/],
    ['76120 --pos 00', /not a place of service/],
    ['76120x0', /units/],
    ['76120 --provider wizard', /Allowed choices/],
    ['76120 --nonsense', /unknown option/],
    ['', /missing required argument/],
  ])(
    '`price %s` is bad input: exit 2, nothing on stdout, a message that helps',
    async (line, message) => {
      const ran = await run(`price ${line}`.trim())
      expect(ran.err).toMatch(message)
      expect(ran.out).toBe('')
      expect(ran.code).toBe(2)
    },
  )

  test('says which release stood in when the quarter is not held', async () => {
    const { answer } = await priceJson('76120')
    expect(answer.date).toBe('2026-11-22')
    expect(answer.release).toMatchObject({ pfs: 'RVU26C', exact: false })
    expect(answer.notes.map(({ code }: { code: string }) => code)).toContain('release-not-exact')
  })

  test('explains each step, for people and in JSON', async () => {
    const text = await run('price 76120 --date 2026-07-15 --explain')
    expect(text.out).toContain('3.40 × 33.4009 = 113.563060')
    const { answer } = await priceJson('76120 --date 2026-07-15 --explain')
    expect(answer.lines[0].trace.at(-1)).toMatchObject({ label: 'Allowed amount', value: '113.56' })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brief, check, DATE, referenceWith } from '../../test/edit-tables.ts'
import { splitTest } from '../../test/release-of.ts'
import { CITATIONS } from '../citations/citations.ts'
import { parseClaimInput } from '../engine/parse-claim-input.ts'
import { type ClaimInput, checkClaim, type LineInput } from '../index.ts'
import { EDIT_IDS } from './finding.ts'
import { runEdits } from './run-edits.ts'
import { EDITS } from './sequence.ts'

const CODES = ['76120', '76000', '20610', '27447', '22614', '22612', '97110', '99213', '94760']
const MODIFIERS = [
  '26',
  'TC',
  '59',
  'XS',
  '25',
  '24',
  '57',
  '58',
  'LT',
  'RT',
  '50',
  '51',
  '76',
  'GP',
  'ZZ',
]

const reference = referenceWith({
  rows: [
    ...splitTest('76120', { professional: '1.00', technical: '2.00' }),
    { code: '20610', globalDays: '000', bilateral: '1' },
    { code: '27447', globalDays: '090', bilateral: '1' },
    { code: '94760', status: 'T' },
    ...['76000', '22614', '22612', '97110', '99213'].map((code) => ({ code })),
  ],
  pairs: ['76120/76000:1', '20610/76000:1', '27447/20610:1', '20610/99213:1', '27447/76120:0'],
  limits: ['76120:1@3', '20610:2@3', '27447:1@2', '97110:6@3', '22614:3@1', '22612:1@2'],
  addOns: ['22614:22612@1'],
})

const line: fc.Arbitrary<LineInput> = fc.record({
  code: fc.constantFrom(...CODES),
  modifiers: fc.array(fc.constantFrom(...MODIFIERS), { maxLength: 3 }),
  units: fc.integer({ min: 1, max: 8 }),
})
const claim: fc.Arbitrary<ClaimInput> = fc.record({
  date: fc.constantFrom(DATE, '2019-06-30', '2026-07-15'),
  pos: fc.constantFrom('11', '22'),
  history: fc.array(
    fc.record({
      date: fc.constantFrom(DATE, '2024-07-31', '2024-06-01'),
      code: fc.constantFrom(...CODES),
    }),
    { maxLength: 3 },
  ),
  lines: fc.array(line, { minLength: 1, maxLength: 8 }),
})

describe('any claim', () => {
  it('gets an answer: a verdict for each edit, every finding on a line of the claim', () => {
    fc.assert(
      fc.property(claim, (input) => {
        const outcome = checkClaim(reference, input)
        const numbers = input.lines.map((_, index) => index + 1)
        for (const finding of outcome.findings) {
          expect(numbers).toContain(finding.line)
          expect(finding.message.length).toBeGreaterThan(20)
          expect(finding.fix.length).toBeGreaterThan(0)
          if (finding.severity === 'deny') expect(finding.denial).not.toBeNull()
        }
        for (const edit of EDIT_IDS.filter((id) => id !== 'diagnosis')) {
          expect(outcome.checked.some((entry) => entry.edit === edit)).toBe(true)
        }
        const denies = outcome.findings.some(({ severity }) => severity === 'deny')
        expect(outcome.verdict === 'fails').toBe(denies)
      }),
      { numRuns: 500 },
    )
  })
  it('of well-formed codes that may not exist never throws', () => {
    const code = fc.stringMatching(/^(\d{4}[0-9A-Z]|[A-Z]\d{4})$/)
    const modifier = fc.stringMatching(/^[0-9A-Z]{2}$/)
    const lines = fc.array(fc.record({ code, modifiers: fc.array(modifier, { maxLength: 4 }) }), {
      minLength: 1,
      maxLength: 6,
    })
    const date = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((each) => each.toISOString().slice(0, 10))
    fc.assert(
      fc.property(lines, date, (each, on) => {
        checkClaim(reference, { date: on, lines: each })
      }),
      { numRuns: 500 },
    )
  })
  it('denies the same services in whatever order its lines stand', () => {
    const shuffled = claim.chain((input) =>
      fc.tuple(
        fc.constant(input),
        fc.shuffledSubarray([...input.lines], {
          minLength: input.lines.length,
          maxLength: input.lines.length,
        }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([input, lines]) => {
        const denied = (each: ClaimInput) => {
          const { deniedLines } = runEdits(reference, parseClaimInput(each))
          return [...deniedLines.keys()]
            .map((number) => JSON.stringify(each.lines[number - 1]))
            .sort()
        }
        expect(denied({ ...input, lines })).toEqual(denied(input))
      }),
      { numRuns: 500 },
    )
  })
})

describe('the order of the edits', () => {
  it('is pairs, add-ons, units, then global periods and status', () => {
    expect(EDITS.map(({ id }) => id)).toEqual([...EDIT_IDS])
    expect(EDIT_IDS.slice(0, 4)).toEqual(['ptp', 'add-on', 'mue', 'global-period'])
  })
  it('keeps the first denial of a line', () => {
    const result = runEdits(
      reference,
      parseClaimInput({
        date: DATE,
        lines: [{ code: '76120' }, { code: '76000', modifiers: ['ZZ'] }],
      }),
    )
    expect([...result.deniedLines].map(([number, { edit }]) => [number, edit])).toEqual([
      [2, 'ptp'],
    ])
    expect(result.findings.map(({ edit }) => edit)).toEqual(['ptp', 'modifiers'])
  })
})

describe('what each edit says about itself', () => {
  it.each(EDITS.map((edit) => [edit.id, edit] as const))(
    '%s has a sentence, a citation and an example',
    (_, edit) => {
      expect(edit.sentence.endsWith('.')).toBe(true)
      expect(CITATIONS[edit.citation]).toBeTruthy()
      expect(edit.example.length).toBeGreaterThan(20)
    },
  )
})

describe('diagnoses', () => {
  it('are named as not checked only where a coverage determination asks for them', () => {
    const labs = referenceWith({ rows: [{ code: '84443' }, { code: '71046' }] })
    const entry = check(labs, '84443').checked.find(({ edit }) => edit === 'diagnosis')
    expect(entry).toMatchObject({ verdict: 'not-checked', codes: ['84443'] })
    expect(entry?.reason).toContain('NCD 190.22')
    expect(check(labs, '71046').checked.some(({ edit }) => edit === 'diagnosis')).toBe(false)
    expect(brief(check(labs, '84443'))).toEqual([])
  })
})

import { type CheckOutcome, type ClaimInput, checkClaim, type Reference } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { beforeAll, describe, expect, it } from 'vitest'
import { linesOf } from '../../packages/core/test/edit-tables.ts'

let reference: Reference

beforeAll(async () => {
  reference = await openBundledReference()
})

/** A day of the quarter of the held PTP, MUE and add-on tables. */
const IN_QUARTER = '2024-08-01'
const NOW = '2026-07-15'

function check(
  procedures: string,
  date: string,
  input: Partial<Omit<ClaimInput, 'lines'>> = {},
): CheckOutcome {
  return checkClaim(reference, { date, ...input, lines: linesOf(procedures) })
}

/** `ptp 1 deny (0)`: the edit, the line, the severity and the indicator of a pair. */
function brief({ findings }: CheckOutcome): readonly string[] {
  return findings.map(({ edit, line, severity, modifierIndicator }) =>
    [edit, line, severity, ...(modifierIndicator ? [`(${modifierIndicator})`] : [])].join(' '),
  )
}

function entryOf(outcome: CheckOutcome, edit: string) {
  return outcome.checked.find((entry) => entry.edit === edit)
}

describe.each([
  ['in the quarter of the tables', IN_QUARTER, null],
  ['two years later', NOW, '2024Q3'],
])('pairs %s', (_, date, asOf) => {
  it.each([
    ['76000 + 20610: fluoroscopy is column 2', '76000 20610', ['ptp 1 deny (1)']],
    ['45380 + 45385: the biopsy is column 2', '45380 45385', ['ptp 1 deny (1)']],
    [
      '45380-59 + 45385: separated, if the record shows another site',
      '45380-59 45385',
      ['ptp 1 info (1)'],
    ],
    ['29881 + 29877: never', '29881 29877', ['ptp 2 deny (0)']],
    ['29881 + 29877-59: never, whatever the modifier', '29881 29877-59', ['ptp 2 deny (0)']],
    ['76120 + 76000: the cine study includes viewing', '76120 76000', ['ptp 2 deny (1)']],
    ['76120 + 76000-59: separated', '76120 76000-59', ['ptp 2 info (1)']],
    ['76120 + 77002-51: 51 is no NCCI modifier', '20610 76120 77002-51', ['ptp 3 deny (1)']],
  ])('%s', (_case, procedures, findings) => {
    const outcome = check(procedures, date)
    expect(brief(outcome).filter((each) => each.startsWith('ptp'))).toEqual(findings)
    expect(entryOf(outcome, 'ptp')).toMatchObject({ table: 'NCCI-PTP-PRA-2024Q3', asOf })
  })
})

describe('the rationale of a pair', () => {
  it.each([
    ['76120 76000', 'Standards of medical/surgical practice'],
    ['20610 76000', 'CPT Separate procedure definition'],
    ['29881 29877', 'Misuse of Column Two code with Column One code'],
    ['45385 45380', 'More extensive procedure'],
  ])('%s: %s', (procedures, rationale) => {
    expect(check(procedures, IN_QUARTER).findings[0]?.rationale).toBe(rationale)
  })
})

describe('97140 + 97530, an edit that ended on 2019-12-31', () => {
  it('denied 97530 on its last day', () => {
    const outcome = check('97140-GP 97530-GP', '2019-12-31')
    expect(brief(outcome)).toEqual(['ptp 2 deny (1)'])
    expect(outcome.findings[0]).toMatchObject({ deleted: '2019-12-31', effective: null })
    expect(outcome.findings[0]?.message).toContain('does not say when this edit began')
  })
  it('denies nothing from the next day on, and shows the ended row', () => {
    const entry = entryOf(check('97140-GP 97530-GP', '2020-01-01'), 'ptp')
    expect(entry).toMatchObject({ verdict: 'passes', asOf: '2024Q3' })
    expect(entry?.rows).toMatchObject([
      { column1: '97140', column2: '97530', deleted: '2019-12-31' },
    ])
  })
  it('is clean in 2024', () => {
    expect(check('97140-GP 97530-GP', IN_QUARTER).verdict).toBe('passes')
  })
})

describe('76120 twice', () => {
  it.each([
    ['as two lines with 59', '76120 76120-59'],
    ['as two lines with XS', '76120 76120-XS'],
    ['as two units', '76120x2'],
  ])('%s is above its limit of 1 a day (MAI 3)', (_, procedures) => {
    const outcome = check(procedures, NOW)
    const lines = procedures.split(' ').length
    const denials = outcome.findings.filter(({ severity }) => severity === 'deny')
    expect(denials.map(({ edit }) => edit)).toEqual(Array(lines).fill('mue'))
    expect(denials[0]?.message).toContain('the MUE limit is 1 per day (MAI 3)')
    expect(denials[0]?.message).toContain('CPT Assistant (September 2000)')
    expect(denials[0]?.asOf).toBe('2026Q2')
  })
})

describe('22614', () => {
  it.each([IN_QUARTER, NOW])('alone is denied on %s', (date) => {
    expect(brief(check('22614', date))).toEqual(['add-on 1 deny'])
  })
  it.each([IN_QUARTER, NOW])('with 22612 is payable on %s', (date) => {
    expect(brief(check('22612 22614', date))).toEqual([])
  })
})

describe('99213 after a 090 procedure', () => {
  const history = [{ date: '2026-06-15', code: '27447', modifiers: ['RT'] }]
  it('is denied in the global period', () => {
    expect(brief(check('99213', NOW, { history }))).toEqual(['global-period 1 deny'])
  })
  it('is payable with 24', () => {
    expect(brief(check('99213-24', NOW, { history }))).toEqual([])
  })
  it('is denied on day 90 and payable on day 91', () => {
    expect(brief(check('99213', '2026-09-13', { history }))).toEqual(['global-period 1 deny'])
    expect(brief(check('99213', '2026-09-14', { history }))).toEqual([])
  })
})

describe('other cases on the held tables', () => {
  it.each([
    ['94760 (T) beside a chest X-ray', '94760 71046', ['code-status 1 deny']],
    [
      '94760 (T) beside a visit with 25',
      '94760 99213-25',
      ['ptp 2 info (1)', 'code-status 1 deny'],
    ],
    ['94760 (T) alone', '94760', []],
    ['76001, deleted in 2019', '76001', ['code-status 1 deny']],
    ['99213-26', '99213-26', ['modifiers 1 deny']],
    [
      '27447-LT and -RT: one line with 50 is wanted',
      '27447-LT 27447-RT',
      ['mue 1 deny', 'mue 2 deny'],
    ],
    ['27447-50', '27447-50', []],
  ])('%s', (_, procedures, findings) => {
    expect(brief(check(procedures, NOW, { history: [] }))).toEqual(findings)
  })
  it('99213 is column 2 of 94760, which is not paid beside it: leaving 94760 out resolves both', () => {
    const outcome = check('94760 99213', NOW, { history: [] })
    expect(brief(outcome)).toEqual(['ptp 2 deny (1)'])
    expect(outcome.findings[0]?.fix[0]).toContain('without 94760, 99213 stands')
  })
  it('76120 in the hospital needs 26', () => {
    expect(brief(check('76120', NOW, { pos: '22' }))).toEqual(['place-of-service 1 deny'])
    expect(brief(check('76120-26', NOW, { pos: '22' }))).toEqual([])
  })
  it('the hospital outpatient tables are reachable', () => {
    const outcome = check('76120 76000', IN_QUARTER, { ncci: 'outpatient' })
    expect(entryOf(outcome, 'ptp')?.table).toBe('NCCI-PTP-OPH-2024Q3')
    expect(entryOf(outcome, 'mue')?.table).toBe('NCCI-MUE-OPH-2024Q3')
    expect(brief(outcome)).toEqual(['ptp 2 deny (1)'])
  })
  it('a code of 2026 is not checked against pairs of 2024', () => {
    const outcome = check('37254 76000', NOW)
    expect(outcome.verdict).toBe('not-checked')
    expect(outcome.checked.filter(({ edit }) => edit === 'ptp').at(-1)).toMatchObject({
      verdict: 'not-checked',
      codes: ['37254'],
    })
  })
})

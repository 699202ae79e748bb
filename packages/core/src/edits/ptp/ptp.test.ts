import { describe, expect, it } from 'vitest'
import {
  brief,
  check,
  DATE,
  findingsOf,
  onlyFinding,
  referenceWith,
  verdictsOf,
} from '../../../test/edit-tables.ts'
import { releaseOf } from '../../../test/release-of.ts'

const reference = referenceWith({
  rows: [
    { code: '10060', globalDays: '010' },
    { code: '27447', globalDays: '090' },
    ...['76000', '76120', '29881', '29877', '99213', '20610', '36620', '99291'].map((code) => ({
      code,
    })),
  ],
  pairs: [
    '76120/76000:1',
    '20610/76000:1',
    '29881/29877:0',
    '10060/99213:1',
    '27447/99213:1',
    '99291/36620:1',
    '76120/20610:9>=2010-01-01<=2010-01-01',
    '97140/97530:1<=2019-12-31',
    '11111/22222:1>=2020-01-01',
  ],
  outpatientPairs: ['76000/20610:0'],
})

describe('a pair of codes on one day', () => {
  it('pays column 1 and denies column 2, whatever the order of the lines', () => {
    expect(brief(check(reference, '76120 76000'), 'ptp')).toEqual(['ptp 2 deny'])
    expect(brief(check(reference, '76000 76120'), 'ptp')).toEqual(['ptp 1 deny'])
  })
  it('names both columns, both lines, the table and the suggested denial', () => {
    expect(onlyFinding(check(reference, '76120 76000'), 'ptp')).toMatchObject({
      line: 2,
      with: 1,
      code: '76000',
      column1: '76120',
      column2: '76000',
      modifierIndicator: '1',
      table: 'NCCI-PTP-PRA-2024Q3',
      asOf: null,
      rationale: 'CPT Separate procedure definition',
      denial: { group: 'CO', carc: '236' },
    })
  })
  it('passes when it is in no row, and when its only row never was in force', () => {
    expect(verdictsOf(check(reference, '29881 76120'), 'ptp')).toBe('passes')
    expect(verdictsOf(check(reference, '76120 20610', { date: '2010-01-01' }), 'ptp')).toBe(
      'passes',
    )
  })
  it('reports a denied line against every column 1 code it meets', () => {
    const outcome = check(reference, '76120 76000 20610')
    expect(findingsOf(outcome, 'ptp').map((finding) => finding.column1)).toEqual(['76120', '20610'])
  })
  it('does not let a denied line deny others less: the day counts as billed', () => {
    const chain = referenceWith({ pairs: ['10001/10002:0', '10002/10003:0'] })
    expect(brief(check(chain, '10001 10002 10003'), 'ptp')).toEqual(['ptp 2 deny', 'ptp 3 deny'])
  })
  it('denies every line of column 2', () => {
    expect(brief(check(reference, '76120 76000 76000'), 'ptp')).toEqual([
      'ptp 2 deny',
      'ptp 3 deny',
    ])
  })
})

describe('the dates of a pair', () => {
  it.each([
    ['on the last day it is denied', '97140 97530', '2019-12-31', 'fails'],
    ['the day after it passes', '97140 97530', '2020-01-01', 'passes'],
    ['the day before the first it passes', '11111 22222', '2019-12-31', 'passes'],
    ['on the first day it is denied', '11111 22222', '2020-01-01', 'fails'],
  ])('%s', (_, procedures, date, verdict) => {
    expect(verdictsOf(check(reference, procedures, { date }), 'ptp')).toBe(verdict)
  })
  it('says that the beginning is unknown only for a day before the table', () => {
    const words = 'does not say when this edit began'
    const before = onlyFinding(check(reference, '76120 76000', { date: '2019-06-01' }), 'ptp')
    expect(before.message).toContain(words)
    expect(before.effective).toBeNull()
    expect(onlyFinding(check(reference, '76120 76000'), 'ptp').message).not.toContain(words)
  })
  it('takes the direction that ended first where both seem in force', () => {
    const both = referenceWith({ pairs: ['10001/10002:1', '10002/10001:1<=2010-12-31'] })
    expect(brief(check(both, '10001 10002', { date: '2010-12-31' }), 'ptp')).toEqual(['ptp 1 deny'])
    expect(brief(check(both, '10001 10002', { date: '2011-01-01' }), 'ptp')).toEqual(['ptp 2 deny'])
  })
})

describe('a table of another quarter', () => {
  it('answers as of its quarter and says so', () => {
    const outcome = check(reference, '29881 76120', { date: '2026-07-15' })
    expect(outcome.checked[0]).toMatchObject({
      edit: 'ptp',
      verdict: 'passes',
      quarter: '2024Q3',
      asOf: '2024Q3',
      reason: 'As of 2024Q3 (NCCI-PTP-PRA-2024Q3): the table of 2026Q3 is not held.',
    })
  })
  it('does not check codes that may be newer than it', () => {
    const outcome = check(reference, '29881 37254', { date: '2026-07-15' })
    expect(verdictsOf(outcome, 'ptp')).toBe('passes not-checked')
    expect(outcome.checked[1]).toMatchObject({ codes: ['37254'] })
    expect(outcome.verdict).toBe('not-checked')
  })
  it('knows that a code of an old fee schedule release has no pairs', () => {
    const withOld = referenceWith({
      pfs: [releaseOf([{ code: '37254' }, { code: '29881' }], { id: 'RVU24C' })],
      pairs: ['29881/29877:0'],
    })
    expect(verdictsOf(check(withOld, '29881 37254', { date: '2026-07-15' }), 'ptp')).toBe('passes')
  })
  it('has nothing to doubt about a single code', () => {
    expect(verdictsOf(check(reference, '37254', { date: '2026-07-15' }), 'ptp')).toBe('passes')
  })
  it('that is not held at all is not checked', () => {
    const rows = [{ code: '76120' }, { code: '76000' }]
    const outcome = check(referenceWith({ rows, without: ['ptp'] }), '76120 76000')
    expect(outcome.checked[0]).toMatchObject({ edit: 'ptp', table: null, verdict: 'not-checked' })
    expect(outcome.verdict).toBe('not-checked')
  })
})

describe('modifiers on a pair with indicator 1', () => {
  it.each([
    ['59 on the column 2 line separates', '76120 76000-59', []],
    ['XS on the column 2 line separates', '76120 76000-XS', []],
    ['59 on the column 1 line separates since July 2019', '76120-59 76000', []],
    ['51 does nothing', '76120 76000-51', ['ptp 2 deny']],
    ['76 does nothing', '76120 76000-76', ['ptp 2 deny']],
    ['26 does nothing', '76120-26 76000-26', ['ptp 2 deny']],
    ['different sides separate', '20610-RT 76000-LT', []],
    ['the same side does not', '20610-LT 76000-LT', ['ptp 2 deny']],
    ['both sides include one', '20610-50 76000-LT', ['ptp 2 deny']],
    ['a finger of the same hand side does not', '20610-LT 76000-F1', ['ptp 2 deny']],
    ['a side on the column 1 line alone does not', '20610-LT 76000', ['ptp 2 deny']],
    ['25 on a procedure does not', '76120 76000-25', ['ptp 2 deny']],
    ['25 on the visit separates', '10060 99213-25', []],
    ['59 on the visit does not', '10060 99213-59', ['ptp 2 deny']],
    ['57 on the visit separates', '27447 99213-57', []],
    ['25 on a visit in column 1 separates', '99291-25 36620', []],
    [
      'one unseparated column 1 line is enough to deny',
      '20610-RT 20610-LT 76000-LT',
      ['ptp 3 deny'],
    ],
  ])('%s', (_, procedures, denials) => {
    const outcome = check(reference, procedures)
    expect(brief(outcome, 'ptp').filter((each) => each.endsWith('deny'))).toEqual(denials)
  })
  it('59 on column 1 counted only from July 2019', () => {
    const at = (date: string) => verdictsOf(check(reference, '76120-59 76000', { date }), 'ptp')
    expect(at('2019-06-30')).toBe('fails')
    expect(at('2019-07-01')).toBe('passes')
  })
  it('XS counts from 2015', () => {
    const at = (date: string) => verdictsOf(check(reference, '76120 76000-XS', { date }), 'ptp')
    expect(at('2014-12-31')).toBe('fails')
    expect(at('2015-01-01')).toBe('passes')
  })
  it('says what separated the pair and that the record must show it', () => {
    const finding = onlyFinding(check(reference, '76120 76000-59'), 'ptp')
    expect(finding.severity).toBe('info')
    expect(finding.fix[0]).toContain('Keep in the record what makes modifier 59 true')
    expect(finding.denial).toBeNull()
  })
  it('warns where only one line names a site', () => {
    const finding = onlyFinding(check(reference, '20610 76000-LT'), 'ptp')
    expect(finding.severity).toBe('warn')
    expect(finding.fix.join(' ')).toContain('names no site')
  })
  it('explains why a modifier that is there does not help', () => {
    const message = (procedures: string) => onlyFinding(check(reference, procedures), 'ptp').message
    expect(message('76120 76000-76')).toContain('Modifier 76 on line 2 is not an NCCI')
    expect(message('20610-LT 76000-LT')).toContain('names the same site as line 1')
    expect(message('10060 99213-59')).toContain('is not for visits such as 99213')
  })
})

describe('what resolves a pair', () => {
  it('nothing with indicator 0: no modifier, no appeal', () => {
    const finding = onlyFinding(check(reference, '29881 29877-59'), 'ptp')
    expect(finding.fix[0]).toBe(
      'Nothing legitimately lifts this edit: its modifier indicator is 0. Do not append 59 or any other modifier, and do not appeal.',
    )
    expect(finding.message).toContain('does not lift an edit with indicator 0')
  })
  it('with indicator 1 first the usual case, then what must be true for a modifier', () => {
    const { fix } = onlyFinding(check(reference, '76120 76000'), 'ptp')
    expect(fix[0]).toContain('bill only 76120')
    expect(fix[1]).toContain('only if the record shows')
    expect(fix.at(-1)).toContain('do not bill the patient')
  })
  it('for a visit 25, and 57 beside a major operation', () => {
    const fix = (procedures: string) =>
      onlyFinding(check(reference, procedures), 'ptp').fix.join(' ')
    expect(fix('10060 99213')).toContain('25 on line 2')
    expect(fix('10060 99213')).not.toContain('57')
    expect(fix('27447 99213')).toContain('57 on line 2')
  })
  it('leaving out a column 1 code that is not paid beside column 2', () => {
    const bundled = referenceWith({
      rows: [{ code: '94760', status: 'T' }, { code: '99213' }],
      pairs: ['94760/99213:1'],
    })
    expect(onlyFinding(check(bundled, '94760 99213'), 'ptp').fix[0]).toContain(
      'without 94760, 99213 stands',
    )
  })
  it('before 2015 it does not offer X modifiers', () => {
    const { fix } = onlyFinding(check(reference, '76120 76000', { date: '2014-12-31' }), 'ptp')
    expect(fix.join(' ')).not.toContain('XS')
  })
})

describe('other claims of the day', () => {
  const history = [{ date: DATE, code: '76120' }]
  it('deny a column 2 line here', () => {
    const finding = onlyFinding(check(reference, '76000', { history }), 'ptp')
    expect(finding).toMatchObject({
      severity: 'deny',
      line: 1,
      withService: { date: DATE, code: '76120' },
    })
  })
  it('are at risk themselves when column 1 comes later', () => {
    const later = [{ date: DATE, code: '76000' }]
    expect(brief(check(reference, '76120', { history: later }), 'ptp')).toEqual(['ptp 1 warn'])
  })
  it('count only on the same day and within the group', () => {
    const others = [
      { date: '2024-07-31', code: '76120' },
      { date: DATE, code: '76120', sameGroup: false },
    ]
    expect(brief(check(reference, '76000', { history: others }), 'ptp')).toEqual([])
  })
  it('that pair among themselves are not this claim’s findings', () => {
    const both = [
      { date: DATE, code: '76120' },
      { date: DATE, code: '76000' },
    ]
    expect(brief(check(reference, '29881', { history: both }), 'ptp')).toEqual([])
  })
})

describe('the rows consulted', () => {
  it('include ended ones, so that a passed pair can be read', () => {
    const outcome = check(reference, '97140 97530', { date: '2020-01-01' })
    expect(outcome.checked[0]?.rows).toMatchObject([
      { column1: '97140', column2: '97530', deleted: '2019-12-31' },
    ])
  })
  it('come from the outpatient table for hospital claims', () => {
    const outcome = check(reference, '76000 20610', { ncci: 'outpatient' })
    expect(outcome.checked[0]?.table).toBe('NCCI-PTP-OPH-2024Q3')
    expect(brief(outcome, 'ptp')).toEqual(['ptp 2 deny'])
  })
})

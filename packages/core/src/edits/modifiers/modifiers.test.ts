import { describe, expect, it } from 'vitest'
import {
  brief,
  check,
  findingsOf,
  onlyFinding,
  referenceWith,
  verdictsOf,
} from '../../../test/edit-tables.ts'
import { splitTest } from '../../../test/release-of.ts'

const major = { globalDays: '090', preOperative: 10, intraOperative: 69, postOperative: 21 }
const reference = referenceWith({
  rows: [
    ...splitTest('76120', { professional: '1.00', technical: '2.00' }),
    { code: '93010', pctc: '2' },
    { code: '99213', pctc: '0', bilateral: '0' },
    { code: '20610', globalDays: '000', multipleProcedure: '2', bilateral: '1', assistant: '1' },
    {
      code: '27447',
      ...major,
      multipleProcedure: '2',
      bilateral: '1',
      assistant: '2',
      coSurgeons: '2',
      team: '0',
    },
    {
      code: '31575',
      globalDays: '000',
      multipleProcedure: '3',
      bilateral: '0',
      assistant: '0',
      coSurgeons: '0',
      team: '1',
    },
    { code: '52000', globalDays: '000', bilateral: '2', coSurgeons: '1' },
    { code: '33999', globalDays: '090' },
    { code: '97110', pctc: '7', multipleProcedure: '5' },
    { code: '00100', status: 'J', pctc: '9' },
    { code: '80053', status: 'X', pctc: '9' },
    { code: 'J1885', status: 'E', pctc: '9' },
    { code: 'A0428', status: 'X', pctc: '9' },
  ],
})
const found = (procedures: string) => brief(check(reference, procedures), 'modifiers')
const DENIED = ['modifiers 1 deny']
const WARNED = ['modifiers 1 warn']
const TOLD = ['modifiers 1 info']

describe('a modifier that fits its code', () => {
  it.each([
    ['26 where there is a professional component', '76120-26', []],
    ['TC where there is a technical component', '76120-TC', []],
    ['26 on a visit does not', '99213-26', DENIED],
    ['26 on a professional-only code does not', '93010-26', DENIED],
    ['50 with bilateral indicator 1', '20610-50', []],
    ['50 with indicator 0 pays once', '31575-50', WARNED],
    ['50 with indicator 2 is already paid', '52000-50', WARNED],
    ['50 with indicator 9 does not apply', '33999-50', DENIED],
    ['LT with indicator 1', '20610-LT', []],
    ['LT with indicator 2 contradicts', '52000-LT', WARNED],
    ['LT with indicator 9 says nothing', '33999-LT', WARNED],
    ['LT on a visit says nothing', '99213-LT', WARNED],
    ['51 where surgery is ranked', '27447-51', []],
    ['51 where it is not has no effect', '76120-51', WARNED],
    ['54 with a package', '27447-54', []],
    ['55 with a package', '27447-55', []],
    ['56 is not paid by itself', '27447-56', WARNED],
    ['54 without a package', '20610-54', DENIED],
    ['54 without percentages', '33999-54', DENIED],
    ['78 on a procedure', '27447-78', []],
    ['58 on a visit', '99213-58', DENIED],
    ['79 where there is no global period', '76120-79', WARNED],
    ['62 with indicator 2', '27447-62', []],
    ['62 with indicator 1 needs documents', '52000-62', TOLD],
    ['62 with indicator 0', '31575-62', DENIED],
    ['66 with indicator 0', '27447-66', DENIED],
    ['66 with indicator 1 needs documents', '31575-66', TOLD],
    ['80 with indicator 2', '27447-80', []],
    ['80 with indicator 0 needs documents', '31575-80', WARNED],
    ['AS with indicator 1 is never paid', '20610-AS', DENIED],
    ['82 with indicator 9', '76120-82', DENIED],
    ['25 on a visit', '99213-25', []],
    ['25 on a procedure', '20610-25', DENIED],
    ['57 on an X-ray', '76120-57', DENIED],
    ['25 on a service of medicine is doubted', '93010-25', WARNED],
    ['59 on a visit', '99213-59', WARNED],
    ['27 on a practitioner’s claim', '99213-27', WARNED],
    ['AA on anesthesia', '00100-AA', []],
    ['AA on surgery', '20610-AA', DENIED],
    ['P3 on surgery', '20610-P3', DENIED],
    ['anesthesia without a role', '00100-QS', WARNED],
    ['47 on anesthesia', '00100-AA-47', DENIED],
    ['91 on a laboratory test', '80053-91', []],
    ['91 on a visit', '99213-91', DENIED],
    ['JZ on a drug', 'J1885-JZ', []],
    ['JZ on surgery', '20610-JZ', DENIED],
    ['FX on an X-ray', '76120-FX', []],
    ['FX on surgery', '20610-FX', DENIED],
    ['FX on CT', '74176-FX', DENIED],
    ['CT on CT', '74176-CT', []],
    ['CT on an X-ray', '71046-CT', DENIED],
    ['GP on therapy', '97110-GP', []],
    ['therapy without a plan of care', '97110', WARNED],
    ['CQ beside GP', '97110-GP-CQ', []],
    ['CQ beside GO', '97110-GO-CQ', DENIED],
    ['73 on a practitioner’s claim', '20610-73', DENIED],
    ['GY asks for the denial', '20610-GY', DENIED],
    ['GZ asks for the denial', '20610-GZ', DENIED],
    ['GA does not', '20610-GA', []],
  ])('%s', (_, procedures, findings) => expect(found(procedures)).toEqual(findings))
  it('73 in an ASC is the facility’s claim', () => {
    expect(brief(check(reference, '20610-73', { pos: '24' }), 'modifiers')).toEqual([])
  })
  it('names the indicator and the denial', () => {
    const finding = onlyFinding(check(reference, '99213-26'), 'modifiers')
    expect(finding.message).toContain('PC/TC indicator 0')
    expect(finding.denial).toEqual({ group: 'CO', carc: '4', rarc: 'N823' })
    expect(onlyFinding(check(reference, '20610-AS'), 'modifiers').denial?.carc).toBe('54')
    expect(onlyFinding(check(reference, '20610-GY'), 'modifiers').denial).toMatchObject({
      group: 'PR',
      carc: '96',
    })
  })
})

describe('two modifiers on a line', () => {
  it.each([
    ['26 and TC are the whole', '76120-26-TC', DENIED],
    ['50 and LT', '20610-50-LT', DENIED],
    ['LT and RT', '20610-LT-RT', WARNED],
    ['80 and AS', '27447-80-AS', DENIED],
    ['62 and 80', '27447-62-80', DENIED],
    ['76 and 77', '76120-76-77', DENIED],
    ['58 and 79', '27447-58-79', DENIED],
    ['22 and 52', '27447-22-52', DENIED],
    ['AA and QZ', '00100-AA-QZ', DENIED],
    ['59 and XS', '20610-59-XS', WARNED],
    ['GO and GP', '97110-GO-GP', DENIED],
    ['JW and JZ', 'J1885-JW-JZ', DENIED],
    ['26 twice', '76120-26-26', WARNED],
    ['50 and 51 go together', '27447-50-51', []],
    ['50 and 62 go together', '27447-50-62', []],
    ['26 and 59 go together', '76120-26-59', []],
    ['LT and 59 go together', '20610-LT-59', []],
  ])('%s', (_, procedures, findings) => expect(found(procedures)).toEqual(findings))
  it('names both', () => {
    expect(onlyFinding(check(reference, '76120-26-TC'), 'modifiers').message).toBe(
      'Modifiers 26 and TC on 76120 (line 1) contradict each other: together they are the whole service.',
    )
  })
})

describe('a modifier by its dates', () => {
  const on = (procedures: string, date: string) =>
    brief(check(reference, procedures, { date }), 'modifiers')
  it('that does not exist is denied while the list is complete, and doubted after', () => {
    expect(on('20610-ZZ', '2024-09-30')).toEqual(DENIED)
    expect(on('20610-ZZ', '2024-10-01')).toEqual(WARNED)
  })
  it('is denied before its first day and after its last', () => {
    expect(on('76120-XE', '2014-12-31')).toEqual(DENIED)
    expect(on('76120-XE', '2015-01-01')).toEqual([])
    expect(on('J1885-ZC', '2018-03-31')).toEqual([])
    expect(on('J1885-ZC', '2018-04-01')).toEqual(DENIED)
  })
  it('of an ambulance trip needs no list', () => {
    expect(found('A0428-RH')).toEqual([])
    expect(found('20610-RH')).toEqual(DENIED)
  })
})

describe('without a fee schedule', () => {
  it('checks what needs none and says what it could not', () => {
    const outcome = check(reference, '99213-26-TC', { date: '2020-01-01' })
    expect(verdictsOf(outcome, 'modifiers')).toBe('fails not-checked')
    expect(findingsOf(outcome, 'modifiers')).toHaveLength(1)
  })
})

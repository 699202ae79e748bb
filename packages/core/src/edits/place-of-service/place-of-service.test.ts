import { describe, expect, it } from 'vitest'
import { brief, check, onlyFinding, referenceWith, verdictsOf } from '../../../test/edit-tables.ts'
import { splitTest } from '../../../test/release-of.ts'

const reference = referenceWith({
  rows: [
    ...splitTest('76120', { professional: '1.00', technical: '2.00' }),
    { code: '93005', pctc: '3' },
    { code: '96372', pctc: '5' },
    { code: '85060', pctc: '8' },
    { code: '99213', pctc: '0' },
  ],
})
const at = (pos: string, procedures: string) =>
  brief(check(reference, procedures, { pos }), 'place-of-service')
const DENIED = ['place-of-service 1 deny']

describe('a test with two components', () => {
  it.each(['19', '21', '22', '23', '24'])('in place %s only 26 is the practitioner’s', (pos) => {
    expect(at(pos, '76120')).toEqual(DENIED)
    expect(at(pos, '76120-TC')).toEqual(DENIED)
    expect(at(pos, '76120-26')).toEqual([])
  })
  it.each(['11', '20', '31', '49', '81'])('in place %s the whole test is payable', (pos) => {
    expect(at(pos, '76120')).toEqual([])
    expect(at(pos, '76120-TC')).toEqual([])
  })
  it('says that 26 needs an interpretation', () => {
    const finding = onlyFinding(check(reference, '76120', { pos: '22' }), 'place-of-service')
    expect(finding.fix[0]).toContain('interpreted it and signed a report')
    expect(finding.denial).toEqual({ group: 'CO', carc: '5', rarc: 'M77' })
  })
  it('is not checked when only the facility setting is known', () => {
    const outcome = check(reference, '76120', { setting: 'facility' })
    expect(verdictsOf(outcome, 'place-of-service')).toBe('not-checked')
    expect(verdictsOf(check(reference, '99213', { setting: 'facility' }), 'place-of-service')).toBe(
      'passes',
    )
    expect(
      verdictsOf(check(reference, '76120', { setting: 'nonfacility' }), 'place-of-service'),
    ).toBe('passes')
  })
})

describe('other services', () => {
  it.each([
    ['a technical code in the hospital is the hospital’s', '22', '93005', DENIED],
    ['a technical code in the office is payable', '11', '93005', []],
    ['auxiliary staff in the hospital is not paid', '22', '96372', DENIED],
    ['auxiliary staff in an ASC is not this edit’s', '24', '96372', []],
    ['an inpatient-only interpretation is paid in 21', '21', '85060', []],
    ['and nowhere else', '22', '85060', DENIED],
    ['a visit in the hospital is payable', '22', '99213', []],
  ])('%s', (_, pos, procedures, findings) => expect(at(pos, procedures)).toEqual(findings))
})

import { describe, expect, test } from 'vitest'
import { linesOf, releaseOf } from '../../../test/release-of.ts'
import { parseClaimInput } from '../../engine/parse-claim-input.ts'
import { MEETS_EVERY_LINE, meetingGroupsOf } from './meeting-groups.ts'
import { ADJUSTMENTS } from './sequence.ts'

describe('meeting groups', () => {
  test('know every rule that compares lines: a new one must be given a group', () => {
    const comparing = ADJUSTMENTS.filter(({ scope }) => scope === 'claim').map(({ id }) => id)
    expect(comparing.sort()).toEqual([
      'pfs.bilateral',
      'pfs.cardiovascular',
      'pfs.endoscopy',
      'pfs.imaging',
      'pfs.multiple-surgery',
      'pfs.ophthalmology',
      'pfs.status-t',
      'pfs.therapy',
    ])
  })

  const release = releaseOf([
    { code: '00790', status: 'J' },
    { code: '00840', status: 'J' },
    { code: '10000', multipleProcedure: '0' },
    { code: '10002', multipleProcedure: '2' },
    { code: '10003', multipleProcedure: '3' },
    { code: '10004', multipleProcedure: '4' },
    { code: '10005', multipleProcedure: '5' },
    { code: '10006', multipleProcedure: '6' },
    { code: '10007', multipleProcedure: '7' },
    { code: '10008', multipleProcedure: '0' },
    { code: '10008', modifier: 'TC', multipleProcedure: '6' },
    { code: '96523', status: 'T' },
  ])
  const groupsOf = (procedures: string): readonly number[] => {
    const { lines } = parseClaimInput({ date: '2026-07-15', lines: linesOf(procedures) })
    return lines.map((line) => meetingGroupsOf(line, release))
  }
  const meet = (pair: string): boolean => {
    const [one = 0, other = 0] = groupsOf(pair)
    return (one & other) !== 0
  }

  test('a status T code meets even lines without a group', () => {
    expect(groupsOf('96523 10000')).toEqual([MEETS_EVERY_LINE, 0])
  })

  test.each([
    ['surgery and surgery', '10002 10002'],
    ['surgery and an endoscopy', '10002 10003'],
    ['imaging', '10004 10004'],
    ['therapy', '10005 10005'],
    ['cardiovascular', '10006 10006'],
    ['eye', '10007 10007'],
    ['a component row of another indicator', '10006 10008'],
    ['two sides', '10000-LT 10000-RT'],
    ['anesthesia', '00790 00840'],
    ['status T and surgery', '96523 10002'],
    ['status T and status T', '96523 96523'],
    ['status T and a side', '96523 10000-LT'],
    ['status T and anesthesia', '96523 00790'],
  ])('%s meet: %s', (_situation, pair) => {
    expect(meet(pair)).toBe(true)
  })

  test.each([
    ['no rule compares them', '10000 10000'],
    ['surgery and imaging', '10002 10004'],
    ['imaging and therapy', '10004 10005'],
    ['therapy and cardiovascular', '10005 10006'],
    ['cardiovascular and eye', '10006 10007'],
    ['eye and anesthesia', '10007 00790'],
    ['a side and surgery', '10000-LT 10002'],
    ['a side and no side', '10000-LT 10000-59'],
    ['a code that is not listed', '99999 10002'],
  ])('%s do not meet: %s', (_situation, pair) => {
    expect(meet(pair)).toBe(false)
  })
})

import { describe, expect, test } from 'vitest'
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
})

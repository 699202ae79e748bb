import { expect, test } from 'vitest'
import type { CreditedEntry } from '../credit/list-credited.ts'
import { reconcileReport } from './reconcile-report.ts'

function entry(id: string, code: string, raw: string, credited: string): CreditedEntry {
  return {
    id,
    userId: 'me',
    date: '2026-07-15',
    code,
    modifiers: [],
    units: 1,
    setting: 'facility',
    role: 'primary',
    caseNumber: null,
    tag: null,
    note: null,
    batchId: 'b',
    createdAt: '',
    removedAt: null,
    status: 'credited',
    raw,
    credited,
    release: 'RVU26C',
    exactRelease: true,
    steps: [],
  }
}

test('explains what is missing, extra and different', async () => {
  const text = [
    'DOS,CPT,Mods,wRVU',
    '7/15/2026,27447,,19.11',
    '7/15/2026,45380,,3.47',
    '7/15/2026,49505,50,7.76',
    '7/15/2026,99215,,2.80',
    'someday,99215,,2.80',
  ].join('\n')
  const answer = await reconcileReport(
    [
      entry('a', '27447', '19.11', '19.11'),
      entry('b', '45380', '3.47', '0.29'),
      entry('c', '49505', '7.76', '7.76'),
      entry('d', '99213', '1.30', '1.30'),
    ],
    { text },
  )
  expect(answer).toMatchObject({ agreeing: 1, mine: '28.46', theirs: '33.14' })
  expect(answer.differences.map(({ kind, code }) => [kind, code])).toEqual([
    ['different', '45380'],
    ['different', '49505'],
    ['missing', '99213'],
    ['extra', '99215'],
  ])
  expect(answer.differences[0]?.explanation).toMatch(/full work/)
  expect(answer.differences[1]?.explanation).toMatch(/modifiers "50"/)
  expect(answer.rejects).toMatchObject([{ line: 6 }])
})

import { expect, test } from 'vitest'
import { entriesOf, newDraft } from './draft.ts'

const draft = newDraft('2026-07-15')

test.each([
  ['45385', [['45385', [], 1]]],
  ['45385-59x2', [['45385', ['59'], 2]]],
  [
    '45385 45380 59',
    [
      ['45385', [], 1],
      ['45380', ['59'], 1],
    ],
  ],
])('%s', (text, wanted) => {
  const entries = entriesOf({ ...draft, text })
  if (typeof entries === 'string') throw new Error(entries)
  expect(entries.map(({ code, modifiers, units }) => [code, modifiers, units])).toEqual(wanted)
})

test('chips and units of the form go to what was typed without them', () => {
  const text = '45385-59 45380x3'
  const entries = entriesOf({ ...draft, text, modifiers: ['59', 'GC'], units: 2, tag: ' scope ' })
  expect(entries).toMatchObject([
    { modifiers: ['59', 'GC'], units: 2, tag: 'scope', note: null },
    { modifiers: ['59', 'GC'], units: 3 },
  ])
})

test.each(['', 'colonoscopy', '4538'])('"%s" is no procedure', (text) => {
  expect(entriesOf({ ...draft, text })).toMatch(/^Type a code/)
})

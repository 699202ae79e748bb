import { expect, it } from 'vitest'
import { parseEntry } from './parse-entry.ts'

it.each([
  ['76120', { kind: 'code', code: '76120', mod: undefined }],
  [' g0105 ', { kind: 'code', code: 'G0105', mod: undefined }],
  ['76120-26', { kind: 'code', code: '76120', mod: '26' }],
  ['76120 26 59', { kind: 'code', code: '76120', mod: '26 59' }],
  ['76120-26, 76000 59', { kind: 'claim', lines: '76120-26,76000-59' }],
  ['97110-gp x3', { kind: 'claim', lines: '97110-GPx3' }],
  ['7612', { kind: 'words', text: '7612' }],
  ['video motion xray', { kind: 'words', text: 'video motion xray' }],
  ['77001-77003', { kind: 'words', text: '77001-77003' }],
  ['  ', undefined],
])('%j', (typed, entry) => {
  expect(parseEntry(typed)).toEqual(entry)
})

import { expect, it } from 'vitest'
import { parseEntry } from './parse-entry.ts'

it.each([
  ['76120', { code: '76120', mod: undefined }],
  [' g0105 ', { code: 'G0105', mod: undefined }],
  ['76120-26', { code: '76120', mod: '26' }],
  ['76120 tc 59', { code: '76120', mod: 'TC 59' }],
  ['7612', undefined],
  ['knee', undefined],
  ['76120-2', undefined],
])('parseEntry(%s)', (text, entry) => expect(parseEntry(text)).toEqual(entry))

import { expect, it } from 'vitest'
import { codesOf, volumesOf } from './own-list.ts'

it.each([
  ['76120x120,76000-26x40', '76120,76000', '76120x120,76000-26x40'],
  ['76120-26,76120', '76120', undefined],
  ['76120x2,76000', '76120,76000', '76120x2,76000x1'],
])('%s', (list, codes, volumes) => {
  expect(codesOf(list)).toBe(codes)
  expect(volumesOf(list)).toBe(volumes)
})

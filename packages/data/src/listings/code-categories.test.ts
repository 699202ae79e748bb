import { expect, test } from 'vitest'
import { openCategories } from './code-categories.ts'

test.each([
  ['45385', 'category', 'Procedure'],
  ['66984', 'subcategory', 'Eye'],
  ['66984', 'family', 'Cataract Surgery'],
  ['76120', 'family', 'Standard X-ray'], // no family: its subcategory
  ['ZZZZZ', 'family', 'Other'],
] as const)('%s: its %s is %s', (code, level, category) => {
  expect(openCategories({}, level)(code)).toBe(category)
})

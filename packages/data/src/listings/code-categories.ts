import { type ListOptions, openRbcs } from './open-lists.ts'

/** The levels of CMS's RBCS taxonomy, coarse to fine. */
export const CATEGORY_LEVELS = ['category', 'subcategory', 'family'] as const

export type CategoryLevel = (typeof CATEGORY_LEVELS)[number]

/** CMS's word for a code that no family was made for. */
const NO_FAMILY = 'No RBCS Family'

/**
 * The category of a code in the taxonomy: its subcategory where it has no family, `Other` where it is
 * not in the taxonomy or none is held.
 */
export function openCategories(
  options: ListOptions = {},
  level: CategoryLevel = 'category',
): (code: string) => string {
  const rbcs = openRbcs(options)
  return (code) => {
    const row = rbcs?.find(code)
    if (!row) return 'Other'
    return (row[level] === NO_FAMILY ? row.subcategory : row[level]) || 'Other'
  }
}

import type { CategoryLevel } from '@feescope/data'
import { Option } from 'commander'

// Named here, so that the other commands do not load the data package's lists.
const LEVELS: readonly CategoryLevel[] = ['category', 'subcategory', 'family']

/** How fine the categories of CMS's taxonomy are. */
export function categoryOption(name: string, level: CategoryLevel): Option {
  return new Option(`${name} <level>`, 'how fine the categories are').choices(LEVELS).default(level)
}

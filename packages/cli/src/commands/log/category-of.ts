import { openRbcs } from '@feescope/data'
import { Option } from 'commander'
import type { Session } from '../../session.ts'

/** The levels of CMS's RBCS taxonomy, coarse to fine. */
const LEVELS = ['category', 'subcategory', 'family'] as const

export type CategoryLevel = (typeof LEVELS)[number]

export function categoryOption(name: string, level: CategoryLevel): Option {
  return new Option(`${name} <level>`, 'how fine the categories are').choices(LEVELS).default(level)
}

/** The category of a code in the taxonomy; where it has no family, its subcategory. */
export function categorizer(
  { home }: Pick<Session, 'home'>,
  level: CategoryLevel,
): (code: string) => string {
  const rbcs = openRbcs({ home })
  return (code) => {
    const row = rbcs?.find(code)
    if (!row) return 'Other'
    return row[level] === 'No RBCS Family' ? row.subcategory : row[level]
  }
}

import { openRbcs } from '@feescope/data'
import { findLabel } from '@feescope/guides'
import type { AppOptions } from '../app-options.ts'

/** The levels of CMS's RBCS taxonomy, coarse to fine. */
export const CATEGORY_LEVELS = ['category', 'subcategory', 'family'] as const

export type CategoryLevel = (typeof CATEGORY_LEVELS)[number]

/** The category of a code in the taxonomy; `Other` for a code that is not in it. */
export function categorizer(
  { home }: Pick<AppOptions, 'home'>,
  level: CategoryLevel = 'category',
): (code: string) => string {
  const rbcs = openRbcs(home === undefined ? {} : { home })
  return (code) => rbcs?.find(code)?.[level] || 'Other'
}

/** Adds the code's label in own words, where there is one. */
export function labelled<Row extends { readonly code: string }>(
  row: Row,
): Row & { readonly label: string | null } {
  return { ...row, label: findLabel(row.code)?.label ?? null }
}

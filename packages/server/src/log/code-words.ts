import { type CategoryLevel, openCategories } from '@feescope/data'
import { findLabel } from '@feescope/guides'
import type { AppOptions } from '../app-options.ts'

/** The category of a code, in the tables of the server's data directory. */
export function categorizer(
  { home }: Pick<AppOptions, 'home'>,
  level: CategoryLevel = 'category',
): (code: string) => string {
  return openCategories(home === undefined ? {} : { home }, level)
}

/** Adds the code's label in own words, where there is one. */
export function labelled<Row extends { readonly code: string }>(
  row: Row,
): Row & { readonly label: string | null } {
  return { ...row, label: findLabel(row.code)?.label ?? null }
}

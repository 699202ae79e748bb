import type { PfsRelease, PfsRow } from '../reference/pfs-release.ts'

/**
 * The row whose indicators govern a line: its component's where CMS prints one, else the code's
 * first (the global row). `undefined` where the release does not list the code.
 */
export function findGoverningRow(
  release: PfsRelease,
  { code, modifiers }: { readonly code: string; readonly modifiers: readonly string[] },
): PfsRow | undefined {
  const rows = release.findRows(code)
  return rows?.find(({ modifier }) => modifier !== '' && modifiers.includes(modifier)) ?? rows?.[0]
}

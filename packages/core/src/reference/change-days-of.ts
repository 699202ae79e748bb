/** `2026-07-15` as 20260715. */
export function toNumber(isoDate: string): number {
  return Number(isoDate.replaceAll('-', ''))
}

/** The days from which on other rows may be in force, ascending; see `PtpTable.changeDays`. */
export function changeDaysOf(
  rows: readonly { readonly effective: string | null; readonly deleted: string | null }[],
): readonly number[] {
  const days = new Set<number>()
  for (const { effective, deleted } of rows) {
    if (effective !== null) days.add(toNumber(effective))
    if (deleted !== null) days.add(toNumber(deleted) + 1)
  }
  return [...days].sort((a, b) => a - b)
}

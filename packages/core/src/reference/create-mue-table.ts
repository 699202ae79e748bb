import type { MueLimit, MueTable } from './mue-table.ts'

/** An MUE table of limits in memory, for small extracts and tests. */
export function createMueTable(
  info: Pick<MueTable, 'id' | 'setting' | 'effective' | 'source'>,
  limits: readonly MueLimit[],
): MueTable {
  const byCode = new Map(limits.map((limit) => [limit.code, limit]))
  return { ...info, rowCount: limits.length, find: (code) => byCode.get(code) }
}

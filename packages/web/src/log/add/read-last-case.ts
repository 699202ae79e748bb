import type { EntryPage } from '../../api/log.ts'
import { getJson } from '../../api/request.ts'

/** The highest case number of a day, 0 without one. */
export async function readLastCase(day: string): Promise<number> {
  const { entries } = await getJson<EntryPage>(`/log/entries?from=${day}&to=${day}&limit=1000`)
  return Math.max(0, ...entries.map(({ caseNumber }) => caseNumber ?? 0))
}

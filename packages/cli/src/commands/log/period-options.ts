import type { Session } from '../../session.ts'
import type { FilterOptions } from './filter-options.ts'

/** The days asked for; without them the running calendar year. */
export function periodOf(
  { from, to }: Pick<FilterOptions, 'from' | 'to'>,
  session: Pick<Session, 'today'>,
): { readonly from: string; readonly to: string } {
  const today = session.today()
  return { from: from ?? `${today.slice(0, 4)}-01-01`, to: to ?? today }
}

import { Button } from '@mantine/core'
import { changeEntries, type DuplicateGroups, useLog, useLogChange } from '../../api/log.ts'
import { formatDate } from '../../format/date.ts'
import { filterParams, type ListSearch } from '../log-search.ts'

/** Groups shown; the others come when these are settled. */
const SHOWN = 5

/** What looks entered twice: kept, for the same may be done twice, but said. */
export function Duplicates({ search }: { readonly search: ListSearch }) {
  const found = useLog<DuplicateGroups>(`/duplicates?${filterParams(search)}`)
  const remove = useLogChange((ids: readonly string[]) => changeEntries('undo', { ids }))
  const groups = found.data?.groups ?? []
  if (groups.length === 0) return null
  return (
    <details className="card duplicates">
      <summary>
        {groups.length === 1 ? 'One group looks' : `${groups.length} groups look`} entered twice
      </summary>
      <ul>
        {groups.slice(0, SHOWN).map(({ date, code, label, ids }) => (
          <li key={ids[0]}>
            <span>
              <b className="code">{code}</b> {label}, {formatDate(date)}: {ids.length} times
            </span>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`Keep one ${code} of ${formatDate(date)}`}
              onClick={() => remove.mutate(ids.slice(1))}
            >
              Keep one
            </Button>
          </li>
        ))}
      </ul>
      <p className="quiet">Both count until you say so: the same may be done twice in a day.</p>
    </details>
  )
}

import type { TableState } from '../../api/code-edits.ts'

/** Which table an answer is from. */
export function TableWords({ table }: { table: TableState }) {
  if (!table.held) return <span className="quiet">{table.message}</span>
  return (
    <span className="quiet">
      {table.id}
      {table.exact ? '' : ', which stands in for the day’s quarter'}
    </span>
  )
}

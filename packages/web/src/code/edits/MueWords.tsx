import type { CodeEdits } from '../../api/code-edits.ts'
import { TableWords } from './TableWords.tsx'

const MAI = {
  1: 'on one claim line; a further line with a modifier is judged by itself',
  2: 'a day, by statute or policy: no modifier or appeal changes it',
  3: 'a day, by clinical data: more can be argued with the record on appeal',
} as const

/** The unit limit, in words. */
export function MueWords({ mue }: { mue: CodeEdits['mue'] }) {
  return (
    <div>
      <h3 className="edits-fact">Unit limit (MUE)</h3>
      {mue.limit ? (
        <p>
          <b>{mue.limit.units}</b> {MAI[mue.limit.mai]}. <TableWords table={mue.table} />
        </p>
      ) : (
        <p>
          None published, which is not the same as unlimited. <TableWords table={mue.table} />
        </p>
      )}
    </div>
  )
}

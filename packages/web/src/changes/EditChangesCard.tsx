import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { EditChanges, LimitChange, PairChange } from '../api/diff.ts'
import { getJson } from '../api/request.ts'
import { TableScroll } from '../app/TableScroll.tsx'
import { CsvButton } from '../habits/CsvButton.tsx'
import { keepPlace } from '../place/place.ts'
import { codesOf } from './own-list.ts'

interface EditChangesCardProps {
  readonly from: string
  readonly to: string
  /** The user's own list; all codes without one. */
  readonly list: string | undefined
}

/** Changes shown; the files have all. */
const SHOWN = 20

/** Limits and pairs that came, went or changed; or that two quarters of them are not held. */
export function EditChangesCard({ from, to, list }: EditChangesCardProps) {
  const path = pathOf(from, to, list)
  const edits = useQuery({
    queryKey: ['diff-edits', path],
    queryFn: ({ signal }) => getJson<EditChanges>(`${path}${SHOWN}`, signal),
  }).data
  if (!edits) return null
  const { mue, ptp } = edits
  return (
    <section className="card" aria-labelledby="edit-changes-title">
      <h2 className="card-title" id="edit-changes-title">
        Edits that changed
      </h2>
      <div className="card-head">
        <h3 className="edit-changes-kind">Unit limits (MUE)</h3>
        {mue.compared && mue.total > 0 ? (
          <CsvButton
            name={`limits-${from}-${to}`}
            what="every changed unit limit"
            rows={async () => [LIMIT_HEADER, ...(await allLimits(path)).map(limitRow)]}
          />
        ) : null}
      </div>
      {mue.compared ? (
        <>
          <TablesLine before={mue.before} after={mue.after} total={mue.total} what="limits" />
          {mue.total > 0 ? <LimitsTable changes={mue.changes} total={mue.total} /> : null}
        </>
      ) : (
        <p className="caution">Not compared. {mue.message}</p>
      )}
      <div className="card-head">
        <h3 className="edit-changes-kind">Pairs (PTP)</h3>
        {ptp.compared && ptp.total > 0 ? (
          <CsvButton
            name={`pairs-${from}-${to}`}
            what="the changed pairs"
            rows={() => [PAIR_HEADER, ...ptp.changes.map(pairRow)]}
          />
        ) : null}
      </div>
      {ptp.compared ? (
        <>
          {list === undefined ? (
            <p>Give your codes above to see which of their pairs changed.</p>
          ) : null}
          <TablesLine before={ptp.before} after={ptp.after} total={ptp.total} what="pairs" />
          {ptp.total > 0 ? <PairChangesTable changes={ptp.changes} /> : null}
        </>
      ) : (
        <p className="caution">Not compared. {ptp.message}</p>
      )}
    </section>
  )
}

function pathOf(from: string, to: string, list: string | undefined): string {
  const codes = list === undefined ? '' : `&codes=${encodeURIComponent(codesOf(list))}`
  return `/diff/edits?a=${from}&b=${to}${codes}&limit=`
}

async function allLimits(path: string): Promise<readonly LimitChange[]> {
  const { mue } = await getJson<EditChanges>(`${path}20000`)
  return mue.compared ? mue.changes : []
}

interface TablesLineProps {
  readonly before: { readonly id: string; readonly exact: boolean }
  readonly after: { readonly id: string; readonly exact: boolean }
  readonly total: number
  readonly what: string
}

/** How many changed, between which tables; a table that stands in for the day's quarter is marked. */
function TablesLine({ before, after, total, what }: TablesLineProps) {
  const name = ({ id, exact }: TablesLineProps['before']) => (exact ? id : `${id} (stands in)`)
  return (
    <p>
      <b>{total.toLocaleString('en-US')}</b> {what} differ between {name(before)} and {name(after)}.
    </p>
  )
}

function LimitsTable({
  changes,
  total,
}: {
  readonly changes: readonly LimitChange[]
  readonly total: number
}) {
  return (
    <>
      <TableScroll name="Changed unit limits">
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ code, label, before, after }) => (
              <tr key={code}>
                <th scope="row" className="changes-code">
                  <CodeLink code={code} />
                  <span className="quiet changes-label">{label}</span>
                </th>
                <td>{limitWords(before)}</td>
                <td>{limitWords(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {total > changes.length ? (
        <p className="quiet">
          The first {changes.length}, changed limits before new and gone ones; the CSV has all.
        </p>
      ) : null}
    </>
  )
}

function PairChangesTable({ changes }: { readonly changes: readonly PairChange[] }) {
  return (
    <TableScroll name="Changed pairs">
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">Paid</th>
            <th scope="col">Denied</th>
            <th scope="col">Indicator before</th>
            <th scope="col">Indicator after</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ column1, column2, before, after }) => (
            <tr key={`${column1} ${column2}`}>
              <td>
                <CodeLink code={column1} />
              </td>
              <td>
                <CodeLink code={column2} />
              </td>
              <td>{before ?? 'no edit'}</td>
              <td>{after ?? 'no edit'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function CodeLink({ code }: { code: string }) {
  return (
    <Link to="/code/$code" params={{ code }} search={keepPlace} className="code">
      {code}
    </Link>
  )
}

const PER = { 1: 'a claim line', 2: 'a day, by policy', 3: 'a day, by clinical data' } as const

function limitWords(limit: LimitChange['before']): string {
  return limit === null ? 'none published' : `${limit.units} ${PER[limit.mai]}`
}

const LIMIT_HEADER = ['code', 'label', 'units before', 'MAI before', 'units after', 'MAI after']

function limitRow({ code, label, before, after }: LimitChange) {
  return [
    code,
    label,
    before?.units ?? null,
    before?.mai ?? null,
    after?.units ?? null,
    after?.mai ?? null,
  ]
}

const PAIR_HEADER = ['paid', 'denied', 'indicator before', 'indicator after']

function pairRow({ column1, column2, before, after }: PairChange) {
  return [column1, column2, before, after]
}

import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { OwnReports as Own } from '../../api/denials.ts'
import { TableScroll } from '../../app/TableScroll.tsx'
import { outcomeName } from '../outcome-names.ts'
import { deleteReports } from './ask-reports.ts'

interface OwnReportsProps {
  readonly own: Own
  readonly onDeleted: () => void
}

/** What this browser has told, to be taken back. */
export function OwnReports({ own, onDeleted }: OwnReportsProps) {
  const remove = useMutation({ mutationFn: deleteReports, onSuccess: onDeleted })
  const { reports } = own
  return (
    <section className="card" aria-labelledby="own-title">
      <div className="card-head">
        <h2 className="card-title" id="own-title">
          Your reports
        </h2>
        {reports.length > 1 ? (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              if (window.confirm(`Delete all ${reports.length} reports of this browser?`)) {
                remove.mutate(null)
              }
            }}
          >
            Delete all
          </Button>
        ) : null}
      </div>
      {reports.length === 0 ? (
        <p className="quiet small">None from this browser.</p>
      ) : (
        <TableScroll name="Table: your reports">
          <table className="numbers denials-numbers">
            <thead>
              <tr>
                <th scope="col">Code</th>
                <th scope="col">Payer and reason</th>
                <th scope="col">Month</th>
                <th scope="col">Outcome</th>
                <th scope="col">
                  <span className="hidden-visually">Delete</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {reports.map(
                ({ id, code, modifiers, payer, denialCode, month, outcome, rejected }) => (
                  <tr key={id}>
                    <th scope="row" className="code">
                      {[code, ...modifiers].join('-')}
                    </th>
                    <td>
                      {payer}, {denialCode}
                      {rejected ? (
                        <span className="cell-note">not counted by a moderator</span>
                      ) : null}
                    </td>
                    <td>{month}</td>
                    <td>{outcomeName(outcome)}</td>
                    <td className="number">
                      <Button
                        variant="subtle"
                        color="gray"
                        size="compact-sm"
                        aria-label={`Delete: ${code}, ${payer}, ${month}`}
                        onClick={() => remove.mutate(id)}
                      >
                        Delete
                      </Button>
                    </td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </TableScroll>
      )}
      {remove.error ? <p role="alert">{remove.error.message}</p> : null}
    </section>
  )
}

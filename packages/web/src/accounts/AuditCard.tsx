import { type AuditEvent, useAccounts } from '../api/accounts.ts'
import { TableScroll } from '../app/TableScroll.tsx'
import { AUDIT_WORDS } from './audit-words.ts'
import { RefusedAct } from './RefusedAct.tsx'

/** The last hundred acts: who, when, what kind. */
export function AuditCard() {
  const audit = useAccounts<{ readonly events: readonly AuditEvent[] }>('/audit')
  return (
    <section className="card" aria-labelledby="audit-title">
      <h2 className="card-title" id="audit-title">
        Who did what
      </h2>
      <p className="accounts-lead quiet">The last hundred acts, without their content.</p>
      <TableScroll name="Table of acts">
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
            </tr>
          </thead>
          <tbody>
            {audit.data?.events.map(({ id, at, name, action }) => (
              <tr key={id}>
                <td>
                  <time dateTime={at}>{new Date(at).toLocaleString()}</time>
                </td>
                <td>{name ?? 'a former member'}</td>
                <td>{AUDIT_WORDS[action] ?? action}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <RefusedAct error={audit.error} />
    </section>
  )
}

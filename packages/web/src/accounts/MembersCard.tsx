import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import {
  type Invitation,
  MEMBER_ROLES,
  type Member,
  sendAccounts,
  useAccounts,
  useAccountsChange,
} from '../api/accounts.ts'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { TableScroll } from '../app/TableScroll.tsx'
import { formatDate } from '../format/date.ts'
import { InvitationLink } from './InvitationLink.tsx'
import { RefusedAct } from './RefusedAct.tsx'

interface MembersCardProps {
  /** The id of whoever looks. */
  readonly me: string
  readonly isOwner: boolean
}

/** The members; owners change roles, remove, and make links for new passwords. */
export function MembersCard({ me, isOwner }: MembersCardProps) {
  const members = useAccounts<{ readonly members: readonly Member[] }>('/members')
  const [leaving, setLeaving] = useState('')
  const setRole = useAccountsChange(({ id, role }: { id: string; role: string }) =>
    sendAccounts('PUT', `/members/${id}`, { role }),
  )
  const remove = useAccountsChange(({ id }: Member) => sendAccounts('DELETE', `/members/${id}`))
  const reset = useAccountsChange(async (member: Member) => ({
    member,
    made: await sendAccounts<Invitation & { token: string }>('POST', `/members/${member.id}/reset`),
  }))
  if (members.error) {
    return <RequestFailed error={members.error} retry={() => members.refetch()} heading="h2" />
  }
  if (!members.data) return <PageSkeleton />
  return (
    <section className="card" aria-labelledby="members-title">
      <h2 className="card-title" id="members-title">
        Members
      </h2>
      <TableScroll name="Table of members">
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">E-mail address</th>
              <th scope="col">Role</th>
              <th scope="col">Since</th>
              {isOwner ? <th scope="col">Change</th> : null}
            </tr>
          </thead>
          <tbody>
            {members.data.members.map((member) => (
              <tr key={member.id}>
                <th scope="row">{member.name}</th>
                <td>{member.email}</td>
                <td>
                  {isOwner ? (
                    <NativeSelect
                      className="accounts-role"
                      size="xs"
                      aria-label={`Role of ${member.name}`}
                      value={member.role}
                      data={MEMBER_ROLES.map(({ value, label }) => ({ value, label }))}
                      onChange={({ currentTarget: { value } }) =>
                        setRole.mutate({ id: member.id, role: value })
                      }
                    />
                  ) : (
                    MEMBER_ROLES.find(({ value }) => value === member.role)?.label
                  )}
                </td>
                <td>{formatDate(member.joinedAt.slice(0, 10))}</td>
                {isOwner ? (
                  <td className="accounts-acts">
                    {member.id === me ? null : (
                      <>
                        <Button
                          variant="subtle"
                          size="xs"
                          onClick={() => reset.mutate(member)}
                          aria-label={`New password for ${member.name}`}
                        >
                          New password
                        </Button>
                        <Button
                          variant="subtle"
                          color="red"
                          size="xs"
                          onClick={() => {
                            if (leaving === member.id) remove.mutate(member)
                            setLeaving(leaving === member.id ? '' : member.id)
                          }}
                          aria-label={`Remove ${member.name}${leaving === member.id ? ' for good' : ''}`}
                        >
                          {leaving === member.id ? 'Really remove' : 'Remove'}
                        </Button>
                      </>
                    )}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {reset.data ? (
        <InvitationLink
          token={reset.data.made.token}
          purpose={`By this link ${reset.data.member.name} sets a new password.`}
        />
      ) : null}
      <RefusedAct error={setRole.error ?? remove.error ?? reset.error} />
    </section>
  )
}

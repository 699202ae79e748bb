import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import {
  type Invitation,
  MEMBER_ROLES,
  sendAccounts,
  useAccounts,
  useAccountsChange,
} from '../api/accounts.ts'
import { formatDate } from '../format/date.ts'
import { InvitationLink } from './InvitationLink.tsx'
import { RefusedAct } from './RefusedAct.tsx'

/** New links to join, and those that still work. */
export function InvitationsCard({ isOwner }: { readonly isOwner: boolean }) {
  const open = useAccounts<{ readonly invitations: readonly Invitation[] }>('/invitations')
  const [role, setRole] = useState('member')
  const invite = useAccountsChange(() =>
    sendAccounts<Invitation & { token: string }>('POST', '/invitations', { role }),
  )
  const withdraw = useAccountsChange((id: string) => sendAccounts('DELETE', `/invitations/${id}`))
  const roles = MEMBER_ROLES.filter(({ value }) => isOwner || value === 'member')
  return (
    <section className="card" aria-labelledby="invitations-title">
      <h2 className="card-title" id="invitations-title">
        Invitations
      </h2>
      <form
        className="accounts-row"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          invite.mutate(undefined)
        }}
      >
        <NativeSelect
          classNames={{ label: 'question-label' }}
          label="Role"
          value={role}
          data={roles.map(({ value, label, may }) => ({ value, label: `${label}: ${may}` }))}
          onChange={({ currentTarget: { value } }) => setRole(value)}
        />
        <Button type="submit" loading={invite.isPending}>
          Make a link to join
        </Button>
      </form>
      {invite.data ? (
        <InvitationLink token={invite.data.token} purpose="By this link someone joins." />
      ) : null}
      <ul className="accounts-open">
        {open.data?.invitations.map(({ id, role: of, expiresAt, memberId }) => (
          <li key={id} className="accounts-row">
            <span>
              {memberId === null
                ? `To join as ${MEMBER_ROLES.find(({ value }) => value === of)?.label.toLowerCase()}`
                : 'For a new password'}
              , until {formatDate(expiresAt.slice(0, 10))}
            </span>
            <Button
              variant="subtle"
              size="xs"
              aria-label={`Withdraw the invitation until ${formatDate(expiresAt.slice(0, 10))}`}
              onClick={() => withdraw.mutate(id)}
            >
              Withdraw
            </Button>
          </li>
        ))}
      </ul>
      <RefusedAct error={invite.error ?? withdraw.error ?? open.error} />
    </section>
  )
}

import './accounts.css'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { MEMBER_ROLES, type OpenedInvitation, type Session, sendAccounts } from '../api/accounts.ts'
import { Notice } from '../app/Notice.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { useTitle } from '../habits/use-title.ts'
import { EmailField } from './EmailField.tsx'
import { PasswordField } from './PasswordField.tsx'
import { RefusedAct } from './RefusedAct.tsx'

/** Where an invitation's link leads: someone new joins, a member sets a new password. */
export function JoinPage() {
  useTitle('Join')
  // After #, so that it is in no log of a server.
  const [token] = useState(() => window.location.hash.slice(1))
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => sendAccounts<OpenedInvitation>('POST', '/invitation', { token }),
    enabled: token !== '',
  })
  if (token === '') {
    return (
      <Notice title="This link is not whole">
        <p>Copy all of it, also what stands after #.</p>
      </Notice>
    )
  }
  if (invitation.error) {
    return <RequestFailed error={invitation.error} retry={() => invitation.refetch()} />
  }
  if (!invitation.data) return <PageSkeleton />
  return <JoinForm token={token} invitation={invitation.data} />
}

function JoinForm({
  token,
  invitation: { organization, role, email: known },
}: {
  readonly token: string
  readonly invitation: OpenedInvitation
}) {
  const [name, setName] = useState('')
  const [email, setEmail] = useState(known ?? '')
  const [password, setPassword] = useState('')
  const isNew = known === null
  const join = useMutation({
    mutationFn: () => {
      const newcomer = isNew ? { name, email } : {}
      return sendAccounts<Session>('POST', '/join', { token, password, ...newcomer })
    },
    onSuccess: () => window.location.assign('/'),
  })
  const part = MEMBER_ROLES.find(({ value }) => value === role)
  return (
    <div className="accounts-page accounts-narrow">
      <h1>{isNew ? `Join ${organization}` : 'A new password'}</h1>
      <section className="card">
        <p className="accounts-lead quiet">
          {isNew
            ? `You are invited as ${part?.label.toLowerCase()}, who ${part?.may}.`
            : 'Every session you have ends; then you are signed in here.'}
        </p>
        <form
          className="accounts-form"
          onSubmit={(event: FormEvent) => {
            event.preventDefault()
            join.mutate()
          }}
        >
          {isNew ? (
            <TextInput
              className="accounts-field"
              classNames={{ label: 'question-label' }}
              label="Your name"
              autoComplete="name"
              required
              withAsterisk={false}
              maxLength={100}
              value={name}
              onChange={({ currentTarget: { value } }) => setName(value)}
            />
          ) : null}
          <EmailField value={email} readOnly={!isNew} onChange={setEmail} />
          <PasswordField
            kind="new"
            className="accounts-field"
            label="Password"
            description="At least 12 characters; a few words are easiest."
            value={password}
            onChange={setPassword}
          />
          <Button type="submit" loading={join.isPending}>
            {isNew ? 'Join' : 'Set the password'}
          </Button>
          <RefusedAct error={join.error} />
        </form>
      </section>
    </div>
  )
}

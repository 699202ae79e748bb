import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import {
  MEMBER_ROLES,
  type MemberRole,
  type Session,
  sendAccounts,
  useAccountsChange,
} from '../api/accounts.ts'
import { PasswordField } from './PasswordField.tsx'
import { RefusedAct } from './RefusedAct.tsx'

interface OwnAccountCardProps {
  readonly user: { readonly name: string; readonly email: string }
  readonly role: MemberRole
}

/** Who is signed in, signing out, and the password. */
export function OwnAccountCard({ user, role }: OwnAccountCardProps) {
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const signOut = useMutation({
    mutationFn: () => sendAccounts<Session>('POST', '/sign-out'),
    onSuccess: () => window.location.assign('/sign-in'),
  })
  const change = useAccountsChange(async () => {
    await sendAccounts<Session>('POST', '/password', { current, password })
    setCurrent('')
    setPassword('')
  })
  const part = MEMBER_ROLES.find(({ value }) => value === role)
  return (
    <section className="card" aria-labelledby="own-title">
      <h2 className="card-title" id="own-title">
        You
      </h2>
      <div className="accounts-row accounts-lead">
        <p>
          {user.name}, {user.email}. {part?.label}: {part?.may}.
        </p>
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          Sign out
        </Button>
      </div>
      <form
        className="accounts-row"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          change.mutate(undefined)
        }}
      >
        <input type="hidden" autoComplete="username" value={user.email} readOnly />
        <PasswordField
          kind="current"
          w={220}
          label="Current password"
          value={current}
          onChange={setCurrent}
        />
        <PasswordField
          kind="new"
          w={220}
          label="New password, 12 characters or more"
          value={password}
          onChange={setPassword}
        />
        <Button type="submit" variant="default" loading={change.isPending}>
          Change the password
        </Button>
      </form>
      <p role="status">
        {change.isSuccess ? 'The password is changed; your other sessions have ended.' : null}
      </p>
      <RefusedAct error={change.error ?? signOut.error} />
    </section>
  )
}

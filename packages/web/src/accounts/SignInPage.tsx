import './accounts.css'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Session, sendAccounts } from '../api/accounts.ts'
import { useTitle } from '../habits/use-title.ts'
import { EmailField } from './EmailField.tsx'
import { hasAccounts } from './has-accounts.ts'
import { PasswordField } from './PasswordField.tsx'
import { RefusedAct } from './RefusedAct.tsx'
import { addressAfterSignIn } from './sign-in-address.ts'

/** The way in to a shared server. */
export function SignInPage() {
  useTitle('Sign in')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation({
    mutationFn: () => sendAccounts<Session>('POST', '/sign-in', { email, password }),
    onSuccess: () => {
      // A new start: nothing of whoever used this browser before stays in memory.
      const { search, origin } = window.location
      window.location.assign(addressAfterSignIn(search, origin))
    },
  })
  return (
    <div className="accounts-page accounts-narrow">
      <h1>Sign in</h1>
      <section className="card">
        {hasAccounts() ? (
          <form
            className="accounts-form"
            onSubmit={(event: FormEvent) => {
              event.preventDefault()
              signIn.mutate()
            }}
          >
            <EmailField value={email} onChange={setEmail} />
            <PasswordField
              kind="current"
              className="accounts-field"
              label="Password"
              value={password}
              onChange={setPassword}
            />
            <Button type="submit" loading={signIn.isPending}>
              Sign in
            </Button>
            <RefusedAct error={signIn.error} />
          </form>
        ) : (
          <p>This server has one local user and no sign-in.</p>
        )}
      </section>
      <p className="quiet">
        Accounts come by invitation. Forgotten the password? An owner of your organisation can make
        you a link for a new one.
      </p>
    </div>
  )
}

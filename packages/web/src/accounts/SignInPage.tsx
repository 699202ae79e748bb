import '@mantine/core/styles/PasswordInput.css'
import './accounts.css'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Session, sendAccounts } from '../api/accounts.ts'
import { useTitle } from '../habits/use-title.ts'
import { hasAccounts } from './has-accounts.ts'
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
            <TextInput
              className="accounts-field"
              classNames={{ label: 'question-label' }}
              label="E-mail address"
              type="email"
              autoComplete="username"
              required
              withAsterisk={false}
              value={email}
              onChange={({ currentTarget: { value } }) => setEmail(value)}
            />
            <PasswordInput
              className="accounts-field"
              classNames={{ label: 'question-label' }}
              label="Password"
              autoComplete="current-password"
              required
              withAsterisk={false}
              maxLength={128}
              value={password}
              onChange={({ currentTarget: { value } }) => setPassword(value)}
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

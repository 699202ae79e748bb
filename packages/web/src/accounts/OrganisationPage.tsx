import './accounts.css'
import { type Session, useAccounts } from '../api/accounts.ts'
import { Notice } from '../app/Notice.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { useTitle } from '../habits/use-title.ts'
import { AuditCard } from './AuditCard.tsx'
import { InvitationsCard } from './InvitationsCard.tsx'
import { MembersCard } from './MembersCard.tsx'
import { OwnAccountCard } from './OwnAccountCard.tsx'
import { goToSignIn } from './sign-in-address.ts'

/** Who belongs to the organisation, and one's own account. */
export function OrganisationPage() {
  useTitle('Organisation')
  const session = useAccounts<Session>('/session')
  if (session.error) {
    return <RequestFailed error={session.error} retry={() => session.refetch()} />
  }
  if (!session.data) return <PageSkeleton />
  const { accounts, user, organization, role } = session.data
  if (!accounts) {
    return (
      <Notice title="This server has one local user">
        <p>
          To let several people sign in, start it with{' '}
          <span className="code">feescope serve --accounts</span>.
        </p>
      </Notice>
    )
  }
  if (!user || !organization || !role) {
    goToSignIn()
    return <PageSkeleton />
  }
  return (
    <div className="accounts-page">
      <h1>{organization.name}</h1>
      <OwnAccountCard user={user} role={role} />
      {role === 'member' ? null : (
        <>
          <MembersCard me={user.id} isOwner={role === 'owner'} />
          <InvitationsCard isOwner={role === 'owner'} />
        </>
      )}
      {role === 'owner' ? <AuditCard /> : null}
    </div>
  )
}

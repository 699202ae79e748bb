import { Button, CopyButton } from '@mantine/core'

/** A link that is shown once; the server keeps only a hash of it. */
export function InvitationLink({ token, purpose }: { token: string; purpose: string }) {
  const link = `${window.location.origin}/join#${token}`
  return (
    <div className="accounts-link" role="status">
      <p>{purpose} It works once and is shown only now: hand it over by a way you trust.</p>
      <p className="code">{link}</p>
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button variant="default" size="xs" onClick={copy} w="fit-content">
            {copied ? 'Copied' : 'Copy the link'}
          </Button>
        )}
      </CopyButton>
    </div>
  )
}

import { Button } from '@mantine/core'
import { Notice } from './Notice.tsx'

/** The page itself broke. */
export function FailedPage() {
  return (
    <Notice title="This page failed">
      <p>The fault is ours, not your question’s. Reloading often helps; the address keeps it.</p>
      <Button onClick={() => window.location.reload()}>Reload</Button>
    </Notice>
  )
}

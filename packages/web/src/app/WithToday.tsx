import type { ReactNode } from 'react'
import { useReleases } from '../api/queries.ts'
import { PageSkeleton } from './PageSkeleton.tsx'
import { RequestFailed } from './RequestFailed.tsx'

/** A page that needs the day the server takes for today. */
export function WithToday({ children }: { children: (today: string) => ReactNode }) {
  const releases = useReleases()
  if (releases.error) {
    return <RequestFailed error={releases.error} retry={() => releases.refetch()} />
  }
  return releases.data ? children(releases.data.today) : <PageSkeleton />
}

import type { ReactNode } from 'react'
import { useReleases } from '../api/queries.ts'
import { PageSkeleton } from './PageSkeleton.tsx'
import { RequestFailed } from './RequestFailed.tsx'
import { readToday } from './today.ts'

interface WithTodayProps {
  readonly children: (today: string) => ReactNode
}

/** A page that needs the day the server takes for today. */
export function WithToday({ children }: WithTodayProps) {
  const sent = readToday()
  return sent === undefined ? <AskedToday>{children}</AskedToday> : children(sent)
}

/** The page did not come from Feescope's server (`npm run dev`): the API is asked. */
function AskedToday({ children }: WithTodayProps) {
  const releases = useReleases()
  if (releases.error) {
    return <RequestFailed error={releases.error} retry={() => releases.refetch()} />
  }
  return releases.data ? children(releases.data.today) : <PageSkeleton />
}

import './AdvisePage.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { getJson } from '../api/request.ts'
import type { SchemaScenarios } from '../api/schema.ts'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { useTitle } from '../habits/use-title.ts'
import { keepPlace } from '../place/place.ts'

export function useScenarios() {
  return useQuery({
    queryKey: ['scenarios'],
    queryFn: ({ signal }) => getJson<SchemaScenarios>('/advise', signal),
  })
}

/** Which family of services the advice is wanted for. */
export function ScenariosPage() {
  useTitle('Advisor')
  const scenarios = useScenarios()
  if (scenarios.error) {
    return <RequestFailed error={scenarios.error} retry={() => scenarios.refetch()} />
  }
  if (!scenarios.data) return <PageSkeleton />
  return (
    <div className="advise-page">
      <PageHeading of="/advise" />
      <ul className="scenarios">
        {scenarios.data.scenarios.map(({ id, title, about }) => (
          <li key={id}>
            <Link
              to="/advise/$scenario"
              params={{ scenario: id }}
              search={keepPlace}
              className="card scenario"
            >
              <b>{title}</b>
              <span className="quiet">{about}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { ApiProblem, getJson } from './request.ts'
import type { SchemaJob, SchemaJobs, SchemaWorker } from './schema.ts'

export type Job = SchemaJob
export type Jobs = SchemaJobs
export type Worker = SchemaWorker

/** While a job runs; else only often enough to see one begin. */
const RUNNING_MILLISECONDS = 2000
const IDLE_MILLISECONDS = 10_000

/** `GET /jobs`, again and again while the tab is seen; never again where there is no cluster. */
export function useJobs() {
  return useQuery({
    queryKey: ['jobs'],
    queryFn: ({ signal }) => getJson<Jobs>('/jobs', signal),
    staleTime: 0,
    refetchOnWindowFocus: true,
    // It is asked again anyway; until then the page says what is wrong.
    retry: false,
    refetchInterval: ({ state: { data, error } }) => {
      if (isWithoutCluster(error)) return false
      return !error && data?.jobs.some(isRunning) ? RUNNING_MILLISECONDS : IDLE_MILLISECONDS
    },
  })
}

export function isRunning({ status }: Job): boolean {
  return status === 'running' || status === 'submitting'
}

/** Whether the server says that it watches no cluster. */
export function isWithoutCluster(error: Error | null): boolean {
  return error instanceof ApiProblem && error.problem.code === 'no-cluster'
}

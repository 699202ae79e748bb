export { ClusterError } from './cluster-error.ts'
export type { NatsOptions } from './connect-nats.ts'
export { type FilterOptions, filterClaims } from './filter-claims.ts'
export type { JobStatus, JobsStatus } from './list-jobs.ts'
export {
  type ClusterRepriceOptions,
  type ClusterRepriceReport,
  repriceOnCluster,
} from './reprice-on-cluster.ts'
export { runWorker, type WorkerOptions, type WorkerReport } from './run-worker.ts'
export { type JobsWatch, watchJobs } from './watch-jobs.ts'

/** Raised where a cluster cannot be reached or used; the message never holds credentials. */
export class ClusterError extends Error {
  readonly code = 'cluster-error'
}

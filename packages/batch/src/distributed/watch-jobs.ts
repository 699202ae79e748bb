import { ClusterError } from './cluster-error.ts'
import { connectNats, type NatsOptions } from './connect-nats.ts'
import { type JobsStatus, listJobs } from './list-jobs.ts'
import { type Cluster, openCluster } from './open-cluster.ts'
import { messageOf, within } from './retry.ts'

/** Somebody looks at a page: a cluster that is lost is said sooner than a job gives it up. */
const PATIENCE = 8000

/** Someone who may ask how the jobs of a cluster are. */
export interface JobsWatch {
  list(): Promise<JobsStatus>
  close(): Promise<void>
}

/** Connects when it is first asked. Throws `ClusterError` then. */
export function watchJobs(nats: Omit<NatsOptions, 'name'>): JobsWatch {
  let opened: Promise<Cluster> | null = null
  const open = (): Promise<Cluster> => {
    opened ??= connectNats({ ...nats, name: 'feescope serve' }).then(openCluster)
    opened.catch(() => {
      opened = null
    })
    return opened
  }
  return {
    list() {
      const listed = open().then((cluster) => listJobs(cluster, Date.now()))
      return within(PATIENCE, listed).catch((error) => {
        throw error instanceof ClusterError
          ? error
          : new ClusterError(
              `The NATS servers say nothing of the jobs (${messageOf(error)}). Check that they run with JetStream (nats-server -js).`,
            )
      })
    },
    async close() {
      await (await opened)?.connection.close()
    },
  }
}

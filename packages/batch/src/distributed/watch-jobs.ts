import { connectNats, type NatsOptions } from './connect-nats.ts'
import { type JobsStatus, listJobs } from './list-jobs.ts'
import { type Cluster, openCluster } from './open-cluster.ts'

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
    list: async () => listJobs(await open(), Date.now()),
    async close() {
      await (await opened)?.connection.close()
    },
  }
}

import {
  AckPolicy,
  type Consumer,
  DiscardPolicy,
  type JetStreamClient,
  type JetStreamManager,
  jetstream,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream'
import { type ObjectStore, Objm } from '@nats-io/obj'
import { type NatsConnection, nanos } from '@nats-io/transport-node'
import { ANSWER_TIME, retrying } from './retry.ts'

/** Chunks waiting for a worker: a work queue of `feescope.work.JOB.CHUNK`. */
export const WORK_STREAM = 'feescope-work'
/** What is known of jobs and workers: the last word on each subject below `feescope.state`. */
export const STATE_STREAM = 'feescope-state'
/** Claims and answers of the chunks. */
export const BUCKET = 'feescope-chunks'
/** The stream in which the store keeps it. */
export const STORE_STREAM = `OBJ_${BUCKET}`
const CONSUMER = 'feescope-workers'

const DAY = 86_400_000
/** What a job leaves behind when nobody collects it. */
const KEPT = 7 * DAY
const SERVERS_FOR_COPIES = 3

/** The streams, the queue and the store of repricing jobs. */
export interface Cluster {
  readonly connection: NatsConnection
  readonly js: JetStreamClient
  readonly jsm: JetStreamManager
  readonly objects: ObjectStore
  /** Copies kept of everything. */
  readonly replicas: number
}

/**
 * Opens what jobs need, and makes it where it is not there yet: three copies of everything in a
 * cluster, one on a server that stands alone.
 */
export async function openCluster(connection: NatsConnection): Promise<Cluster> {
  const replicas = connection.info?.cluster === undefined ? 1 : SERVERS_FOR_COPIES
  const js = jetstream(connection, { timeout: ANSWER_TIME })
  const jsm = await retrying('Opening JetStream', () => js.jetstreamManager())
  const common = { storage: StorageType.File, num_replicas: replicas, max_age: nanos(KEPT) }
  await retrying('Opening the work queue', () =>
    jsm.streams.add({
      ...common,
      name: WORK_STREAM,
      subjects: ['feescope.work.>'],
      retention: RetentionPolicy.Workqueue,
      discard: DiscardPolicy.New,
      duplicate_window: nanos(600_000),
    }),
  )
  await retrying('Opening the job states', () =>
    jsm.streams.add({
      ...common,
      name: STATE_STREAM,
      subjects: ['feescope.state.>'],
      max_msgs_per_subject: 1,
    }),
  )
  const objects = await retrying('Opening the object store', () =>
    new Objm(js).create(BUCKET, {
      storage: StorageType.File,
      replicas,
      ttl: nanos(KEPT),
    }),
  )
  return { connection, js, jsm, objects, replicas }
}

/** The queue as workers take from it; a chunk not acknowledged in time goes to another worker. */
export async function openQueue({ js, jsm }: Cluster, ackSeconds: number): Promise<Consumer> {
  await retrying('Opening the queue', () =>
    jsm.consumers.add(WORK_STREAM, {
      durable_name: CONSUMER,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(ackSeconds * 1000),
      max_ack_pending: 10_000,
    }),
  )
  return retrying('Opening the queue', () => js.consumers.get(WORK_STREAM, CONSUMER))
}

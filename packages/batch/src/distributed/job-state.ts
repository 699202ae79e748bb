import { JetStreamApiError } from '@nats-io/jetstream'
import { type Cluster, STATE_STREAM } from './open-cluster.ts'
import { ANSWER_TIME, retrying, within } from './retry.ts'

/** The server's word for: another message was there first. */
const WRONG_LAST_SEQUENCE = 10_071

/** The last word on a subject, or nothing. */
export function readState<Value>({ jsm }: Cluster, subject: string): Promise<Value | null> {
  return retrying('Reading the state of the job', async () => {
    const message = await within(
      ANSWER_TIME,
      jsm.streams.getMessage(STATE_STREAM, { last_by_subj: subject }),
    )
    return message ? message.json<Value>() : null
  })
}

export async function writeState({ js }: Cluster, subject: string, value: unknown): Promise<void> {
  await retrying('Writing the state of the job', () =>
    within(ANSWER_TIME, js.publish(subject, JSON.stringify(value))),
  )
}

/** Writes what nobody has written before; `false` when somebody has. */
export function writeFirst({ js }: Cluster, subject: string, value: unknown): Promise<boolean> {
  return retrying('Writing the state of the job', async () => {
    try {
      await within(
        ANSWER_TIME,
        js.publish(subject, JSON.stringify(value), { expect: { lastSubjectSequence: 0 } }),
      )
      return true
    } catch (error) {
      if (error instanceof JetStreamApiError && error.code === WRONG_LAST_SEQUENCE) return false
      throw error
    }
  })
}

/** Subjects that have a state, or wait in a stream. */
export function listSubjects(
  { jsm }: Cluster,
  stream: string,
  filter: string,
): Promise<readonly string[]> {
  return retrying('Listing the state of the job', async () => {
    const { state } = await within(
      ANSWER_TIME,
      jsm.streams.info(stream, { subjects_filter: filter }),
    )
    return Object.keys(state.subjects ?? {})
  })
}

export async function forget({ jsm }: Cluster, stream: string, filter: string): Promise<void> {
  await retrying('Clearing the job', () =>
    within(ANSWER_TIME, jsm.streams.purge(stream, { filter })),
  )
}

/** Numbers at the end of subjects such as `….done.12`. */
export function numbersOf(subjects: readonly string[]): ReadonlySet<number> {
  return new Set(subjects.map((subject) => Number(subject.slice(subject.lastIndexOf('.') + 1))))
}

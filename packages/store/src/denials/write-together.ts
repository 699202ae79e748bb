import { setTimeout as wait } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import type { Tables } from '../database/schema.ts'
import type { Store } from '../open-store.ts'

type Write<Answer> = (transaction: Transaction<Tables>) => Promise<Answer>

/** Most writes that share a transaction; those after wait for the next. */
const AT_ONCE = 64

/** How long others may join a commit, milliseconds. */
const GATHER = 2

const queues = new WeakMap<Store, (write: Write<void>) => Promise<void>>()

/**
 * Writes in a transaction. SQLite takes one writer at a time and waits for the disk at each commit:
 * writes that arrive meanwhile share the next commit. None is answered before it is on disk.
 */
export async function writeTogether<Answer>(store: Store, write: Write<Answer>): Promise<Answer> {
  if (store.kind !== 'sqlite') return store.db.transaction().execute(write)
  const queue = queues.get(store) ?? createQueue(store)
  queues.set(store, queue)
  let answer: { readonly value: Answer } | undefined
  await queue(async (transaction) => {
    answer = { value: await write(transaction) }
  })
  if (!answer) throw new Error('a write that was committed has an answer')
  return answer.value
}

interface Waiting {
  readonly write: Write<void>
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

function createQueue(store: Store) {
  const waiting: Waiting[] = []
  let working = false
  const work = async () => {
    working = true
    while (waiting.length > 0) {
      // SQLite blocks while it writes: what has arrived meanwhile is let in first.
      await wait(GATHER)
      await writeGroup(store, waiting.splice(0, AT_ONCE))
    }
    working = false
  }
  return (write: Write<void>) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ write, resolve, reject })
      if (!working) void work()
    })
}

async function writeGroup({ db }: Store, group: readonly Waiting[]): Promise<void> {
  try {
    await db.transaction().execute(async (transaction) => {
      for (const { write } of group) await write(transaction)
    })
    for (const { resolve } of group) resolve()
  } catch {
    // One by one, so that the fault of one is not that of the others.
    for (const { write, resolve, reject } of group) {
      await db.transaction().execute(write).then(resolve, reject)
    }
  }
}

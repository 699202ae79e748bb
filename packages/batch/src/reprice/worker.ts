import { parentPort, workerData } from 'node:worker_threads'
import { openReference } from '@feescope/data'
import { createChunkRepricer } from './reprice-chunk.ts'
import type { WorkerAnswer, WorkerRequest, WorkerSetup } from './worker-pool.ts'

// A thread that reprices pieces; it opens its own reference data.
const setup: WorkerSetup = workerData
const reference = await openReference({ home: setup.home })
const repricer = createChunkRepricer(reference, setup.header, setup.memory)

parentPort?.on('message', ({ bytes, firstLine, room }: WorkerRequest) => {
  const result = repricer.reprice(bytes, firstLine, room)
  const answer: WorkerAnswer = { ...result, spent: bytes.buffer }
  const memory = [result.output.buffer, result.rejects.buffer, bytes.buffer]
  parentPort?.postMessage(answer, memory)
})
parentPort?.postMessage('ready')

import { parentPort, workerData } from 'node:worker_threads'
import { openReference } from '@feescope/data'
import { createChunkRepricer } from './reprice-chunk.ts'
import type { WorkerRequest, WorkerSetup } from './worker-pool.ts'

// A thread that reprices pieces; it opens its own reference data.
const setup: WorkerSetup = workerData
const reference = await openReference({ home: setup.home })
const repricer = createChunkRepricer(reference, setup.header)

parentPort?.on('message', ({ bytes, firstLine }: WorkerRequest) => {
  const result = repricer.reprice(bytes, firstLine)
  parentPort?.postMessage(result, [result.output.buffer, result.rejects.buffer])
})
parentPort?.postMessage('ready')

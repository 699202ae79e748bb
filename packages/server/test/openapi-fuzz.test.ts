import fc from 'fast-check'
import { afterAll, describe, it } from 'vitest'
import { bundledApp, temporaryStore } from './bundled-app.ts'
import { expectNoFault } from './expect-no-fault.ts'
import { operationsOf } from './openapi-requests.ts'

const RUNS = { numRuns: Number(process.env['FEESCOPE_FUZZ_RUNS'] ?? 60) }

// Requests are made from the document, so a new route is covered as soon as it is described.
describe('no request to a described route is answered with a fault', async () => {
  const storage = temporaryStore()
  const app = await bundledApp(storage.options)
  afterAll(storage.remove)
  const document = await (await app.request('/api/v1/openapi.json')).json()

  it.each(operationsOf(document))('$name', ({ requests }) =>
    fc.assert(
      fc.asyncProperty(requests, async ({ path, init }) =>
        expectNoFault(await app.request(path, init)),
      ),
      RUNS,
    ),
  )
})

import { watchJobs } from '@feescope/batch/distributed'
import { expect, test } from 'vitest'
import { bundledApp } from './bundled-app.ts'

test('a server without a cluster says how to watch one', async () => {
  const answer = await (await bundledApp()).request('/api/v1/jobs')
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ code: 'no-cluster' })
})

test('a cluster that does not answer is no fault of the server, and keeps its password', async () => {
  const jobs = watchJobs({ urls: 'nats://someone:secret@127.0.0.1:1' })
  const answer = await (await bundledApp({ jobs })).request('/api/v1/jobs')
  expect(answer.status).toBe(503)
  const text = await answer.text()
  expect(text).toMatch(/No NATS server answers at 127.0.0.1:1/)
  expect(text).not.toContain('secret')
})

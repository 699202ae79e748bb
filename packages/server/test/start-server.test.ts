import { createReference } from '@feescope/core'
import { startServer } from '@feescope/server'
import { expect, it } from 'vitest'

const options = {
  reference: createReference({ releases: [], pfs: [], gpci: [] }),
  today: () => '2026-07-15',
  host: '127.0.0.1',
}

it('listens on a free port, answers, and closes', async () => {
  const server = await startServer({ ...options, port: 0 })
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  await server.close()
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
})

it('rejects when the port is taken', async () => {
  const server = await startServer({ ...options, port: 0 })
  const port = Number(new URL(server.url).port)
  await expect(startServer({ ...options, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await server.close()
})

it('can be closed twice', async () => {
  const server = await startServer({ ...options, port: 0 })
  await server.close()
  await server.close()
})

it.each(['0.0.0.0', '::', '192.0.2.1', 'feescope.example'])(
  'refuses to listen on %s without accounts, and says what to do',
  async (host) => {
    await expect(startServer({ ...options, host, port: 0 })).rejects.toThrow(/--accounts/)
  },
)

import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { createReference } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { type AppOptions, createApp, startServer } from '@feescope/server'
import { Hono } from 'hono'
import { afterEach, describe, expect, it } from 'vitest'
import { fairShare } from '../src/security/fair-share.ts'
import { takeTurns } from '../src/security/take-turns.ts'
import type { RunningServer } from '../src/start-server.ts'
import { bundledApp, post, TODAY } from './bundled-app.ts'

const empty = createReference({ releases: [], pfs: [], gpci: [] })
const CLAIM = { date: TODAY, lines: [{ code: '76120' }] }

describe('what an operator sees', () => {
  it('is a line for each request: method, pattern, status, time, id; nothing of the claim', async () => {
    const lines: unknown[] = []
    const app = await bundledApp({ log: (line) => lines.push(line) })
    const response = await app.request('/api/v1/price', post(CLAIM))
    await app.request('/api/v1/code/76120?locality=13202-01')
    await app.request('/api/v1/nothing/76120')
    expect(lines).toEqual([
      {
        id: response.headers.get('x-request-id'),
        method: 'POST',
        route: '/api/v1/price',
        status: 200,
        milliseconds: expect.any(Number),
      },
      expect.objectContaining({ route: '/api/v1/code/:code', status: 200 }),
      expect.objectContaining({ route: 'other', status: 404 }),
    ])
    expect(JSON.stringify(lines)).not.toContain('76120')
  })

  it('is counts and times for Prometheus', async () => {
    const app = await bundledApp()
    for (let time = 0; time < 3; time++) await app.request('/api/v1/price', post(CLAIM))
    await app.request('/api/v1/price', post({ lines: [] }))
    const response = await app.request('/metrics')
    const text = await response.text()
    expect(response.headers.get('content-type')).toContain('version=0.0.4')
    const labels = 'method="POST",route="/api/v1/price",status='
    expect(text).toContain(`feescope_http_request_duration_seconds_count{${labels}"200"} 3\n`)
    expect(text).toContain(`feescope_http_request_duration_seconds_count{${labels}"400"} 1\n`)
    expect(text).toContain(`_bucket{${labels}"200",le="+Inf"} 3\n`)
    expect(text).toContain('feescope_http_requests_running 1\n')
    expect(text).not.toContain('76120')
    for (const line of text.trim().split('\n')) {
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{[^{}]+\})? [\d.e+-]+)$/)
    }
  })

  it('tells a process that answers from one that can work', async () => {
    const ready = await bundledApp()
    expect((await ready.request('/readyz')).status).toBe(200)
    const noData = createApp({ reference: empty, today: () => TODAY })
    expect((await noData.request('/healthz')).status).toBe(200)
    expect((await noData.request('/readyz')).status).toBe(503)
    const stopping = await bundledApp({ isStopping: () => true })
    expect(await (await stopping.request('/readyz')).json()).toMatchObject({
      code: 'not-ready',
      detail: 'The server is stopping.',
    })
  })
})

describe('reference answers', () => {
  const PATHS = ['/api/v1/code/76120', '/api/v1/diff?a=RVU25D&b=RVU26C&limit=1', '/api/v1/releases']

  it.each(PATHS)('%s is not computed again for who has it', async (path) => {
    const app = await bundledApp()
    const first = await app.request(path)
    const tag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('no-cache')
    const again = await app.request(path, { headers: { 'if-none-match': `"other", ${tag}` } })
    expect(again.status).toBe(304)
    expect(again.headers.get('etag')).toBe(tag)
    expect(await again.text()).toBe('')
  })

  it('have another tag on another day and over other releases', async () => {
    const tagOf = async (options: Partial<AppOptions>) =>
      (await (await bundledApp(options)).request('/api/v1/releases')).headers.get('etag')
    const tag = await tagOf({})
    expect(await tagOf({})).toBe(tag)
    expect(await tagOf({ today: () => '2026-07-16' })).not.toBe(tag)
    expect(await tagOf({ reference: empty })).not.toBe(tag)
  })

  it('are tagged only when they are answers', async () => {
    const app = await bundledApp()
    const missing = await app.request('/api/v1/code/99998')
    expect(missing.status).toBe(404)
    expect(missing.headers.get('etag')).toBeNull()
    expect(missing.headers.get('cache-control')).toBe('no-store')
  })
})

describe('errors are problem documents', () => {
  it.each([
    ['GET', '/api/v1/nothing', {}, 404],
    ['DELETE', '/api/v1/price', {}, 405],
    ['POST', '/healthz', {}, 405],
    ['GET', '/mcp', {}, 405],
    ['POST', '/api/v1/price', { 'content-type': 'text/plain' }, 415],
    ['GET', '/api/v1/code/76120?date=2026-02-30', {}, 400],
    ['GET', '/tables/00.arrow.gz', {}, 404],
  ])('%s %s %o', async (method, path, headers, status) => {
    const response = await (await bundledApp()).request(path, { method, headers })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({ status, code: expect.any(String) })
    if (status === 405) expect(response.headers.get('allow')).toBeTruthy()
  })
})

describe('over a socket', () => {
  let server: RunningServer
  afterEach(() => server.close())
  const start = async (options: Partial<AppOptions> = {}) => {
    server = await startServer({
      reference: empty,
      today: () => TODAY,
      host: '127.0.0.1',
      port: 0,
      ...options,
    })
    return Number(new URL(server.url).port)
  }

  /** The status of a request sent from an address of this machine. */
  const get = (port: number, localAddress: string) =>
    new Promise<{ status: number; retryAfter: string | undefined }>((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path: '/api/v1/releases', localAddress }
      httpRequest({ ...options, agent: false }, (response) => {
        const { statusCode = 0, headers } = response
        response
          .resume()
          .once('end', () => resolve({ status: statusCode, retryAfter: headers['retry-after'] }))
      })
        .once('error', reject)
        .end()
    })

  it('who asks too much is told when to come back, and no one else is', async () => {
    const port = await start({ share: { pointsPerSecond: 1, burst: 5 } })
    const flood = []
    for (let time = 0; time < 8; time++) flood.push(await get(port, '127.0.0.2'))
    expect(flood.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429, 429])
    expect(Number(flood.at(-1)?.retryAfter)).toBeGreaterThan(0)
    expect((await get(port, '127.0.0.3')).status).toBe(200)
  })

  it('what is no HTTP is refused in words', async () => {
    const port = await start()
    const text = await new Promise<string>((resolve) => {
      let received = ''
      const socket = connect(port, '127.0.0.1', () => socket.write('nonsense\r\n\r\n'))
      socket
        .setEncoding('utf8')
        .on('data', (part: string) => {
          received += part
        })
        .once('close', () => resolve(received))
    })
    expect(text).toContain('HTTP/1.1 400')
    expect(text).toContain('"code":"malformed-http"')
  })

  it('a request that was begun is answered though the server was told to stop', async () => {
    const port = await start({ reference: await openBundledReference() })
    const body = JSON.stringify(CLAIM)
    const answered = new Promise<{ status: number; text: string }>((resolve, reject) => {
      const sent = httpRequest(
        {
          host: '127.0.0.1',
          port,
          path: '/api/v1/price',
          method: 'POST',
          headers: { 'content-type': 'application/json', 'content-length': body.length },
        },
        (response) => {
          let text = ''
          response.on('data', (part) => (text += part))
          response.once('end', () => resolve({ status: response.statusCode ?? 0, text }))
        },
      ).once('error', reject)
      sent.write(body.slice(0, 10))
      setTimeout(() => sent.end(body.slice(10)), 500)
    })
    await new Promise((resolve) => setTimeout(resolve, 200))
    const stopped = performance.now()
    const closing = server.close()
    const { status, text } = await answered
    expect(status).toBe(200)
    expect(JSON.parse(text).total).toBe('113.56')
    await closing
    // Not the five seconds after which connections are cut.
    expect(performance.now() - stopped).toBeLessThan(3000)
    await expect(get(port, '127.0.0.1')).rejects.toThrow()
  })
})

describe('a share of the server', () => {
  it('fills up again with time, and large bodies take more of it', async () => {
    let time = 0
    const share = fairShare({ pointsPerSecond: 10, burst: 20 }, { now: () => time })
    const app = new Hono().use(share).all('*', (c) => c.text('answered'))
    const client = { incoming: { socket: { remoteAddress: '192.0.2.1' } } }
    const ask = async (length: number) => {
      const headers = { 'content-length': String(length) }
      return (await app.request('/api/v1/price', { method: 'POST', headers }, client)).status
    }
    // 1 + 4864 ÷ 256 = 20 points: all there are
    expect(await ask(4864)).toBe(200)
    expect(await ask(0)).toBe(429)
    time += 100
    expect(await ask(0)).toBe(200)
    expect(await ask(0)).toBe(429)
    // A request larger than the share is answered when the share is whole.
    time += 2000
    expect(await ask(200_000)).toBe(200)
    expect(await ask(0)).toBe(429)
  })
})

describe('one client with many requests', () => {
  it('waits for its own; another is answered between them', async () => {
    const order: string[] = []
    const app = new Hono().use(takeTurns()).get('/:name', async (c) => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      order.push(c.req.param('name'))
      return c.text('answered')
    })
    const ask = (name: string, remoteAddress: string) =>
      app.request(`/${name}`, {}, { incoming: { socket: { remoteAddress } } })
    const flood = Array.from({ length: 50 }, () => ask('flood', '192.0.2.1'))
    await Promise.all([...flood, ask('other', '192.0.2.2')])
    // Eight of the flood are worked on at once; the other came fifty-first and is among the first.
    expect(order.indexOf('other')).toBeLessThan(10)
    expect(order.filter((name) => name === 'flood')).toHaveLength(50)
  })

  it('is refused when a thousand of its requests wait', async () => {
    const app = new Hono().use(takeTurns()).get('/', async (c) => {
      await new Promise((resolve) => setTimeout(resolve, 1))
      return c.text('answered')
    })
    const client = { incoming: { socket: { remoteAddress: '192.0.2.1' } } }
    const asked = Array.from({ length: 1010 }, () => app.request('/', {}, client))
    const statuses = (await Promise.all(asked)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(2)
    expect((await app.request('/', {}, client)).status).toBe(200)
  })
})

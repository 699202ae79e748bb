import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { priceClaim } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FEESCOPE, NO_HOME, type ServerProcess, spawnServer } from './spawn-feescope.ts'

interface Called {
  readonly isError: boolean
  readonly texts: readonly string[]
  // biome-ignore lint/suspicious/noExplicitAny: the JSON of six tools
  readonly answer: any
  readonly basis: {
    readonly releases: readonly { readonly id: string }[]
    readonly citations: readonly string[]
    readonly notChecked: readonly { readonly what: string }[]
  }
  readonly problem: { readonly code: string; readonly issues?: readonly { path: string }[] }
}

const env = { ...process.env, FEESCOPE_HOME: NO_HOME } as Record<string, string>
const DATE = '2026-07-15'

async function overStdio() {
  const client = new Client({ name: 'test', version: '1' })
  const [command, args] = [FEESCOPE.command, [...FEESCOPE.args, 'mcp']]
  await client.connect(new StdioClientTransport({ command, args, env, stderr: 'pipe' }))
  return { client, end: () => client.close() }
}

async function overHttp() {
  const server = await spawnServer()
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', server.url)))
  const end = async () => {
    await client.close()
    await server.stop()
  }
  return { client, end }
}

describe.each([
  ['standard input and output', overStdio],
  ['streamable HTTP', overHttp],
])('an assistant connected over %s', (_how, connect) => {
  let session: Awaited<ReturnType<typeof connect>>
  beforeAll(async () => {
    session = await connect()
  })
  afterAll(() => session.end())

  const call = async (name: string, args: Record<string, unknown>): Promise<Called> => {
    const result = await session.client.callTool({ name, arguments: args })
    const texts = (result.content as { text: string }[]).map(({ text }) => text)
    const structured = result.structuredContent as Pick<Called, 'answer' | 'basis' | 'problem'>
    return { isError: result.isError === true, texts, ...structured }
  }

  it('is told what the server is for, and to pass on what was not checked', () => {
    expect(session.client.getServerVersion()?.name).toBe('feescope')
    expect(session.client.getInstructions()).toContain('Not checked is not passed')
  })

  it('finds six tools that only read, each with a description and a schema of its arguments', async () => {
    const { tools } = await session.client.listTools()
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'advise',
      'check',
      'code',
      'diff',
      'price',
      'search',
    ])
    for (const { description, inputSchema, annotations } of tools) {
      expect(description?.length).toBeGreaterThan(100)
      expect(Object.keys(inputSchema.properties ?? {}).length).toBeGreaterThan(2)
      expect(JSON.stringify(inputSchema)).not.toContain('#/components/')
      expect(annotations?.readOnlyHint).toBe(true)
    }
  })

  it('prices a claim as the library does, and hears what the amount rests on', async () => {
    const claim = { date: DATE, locality: '13202-01', lines: [{ code: '76120' }] }
    const { answer, basis, texts } = await call('price', claim)
    expect(answer).toEqual(asJson(priceClaim(await openBundledReference(), claim)))
    expect(answer.total).toBe('131.03')
    expect(texts[0]).toContain('131.03')
    expect(JSON.parse(texts[1] ?? '')).toEqual({ answer, basis })
    expect(basis.releases.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['RVU26C', 'GPCI2026', 'NCCI-PTP-PRA-2024Q3']),
    )
    expect(basis.citations.length).toBeGreaterThan(0)
  })

  it('gets the calculation on request', async () => {
    const claim = { date: DATE, lines: [{ code: '76120' }] }
    const { answer } = await call('price', { ...claim, explain: true })
    expect(answer.lines[0].trace.length).toBeGreaterThan(5)
  })

  it('hears of a failed check, and of what could not be checked', async () => {
    const lines = [{ code: '76120' }, { code: '76000' }]
    const { answer, basis, texts } = await call('check', { date: DATE, lines })
    expect(answer.verdict).toBe('fails')
    expect(texts[0]).toContain('Line')
    expect(basis.citations.join()).toContain('National Correct Coding Initiative')
    const early = await call('check', { date: '2019-03-01', lines: [{ code: '76120' }] })
    expect(early.answer.verdict).toBe('not-checked')
    expect(early.basis.notChecked.length).toBeGreaterThan(0)
  })

  it('hears that a price was not looked up where no release is held', async () => {
    const { answer, basis, isError } = await call('price', {
      date: '2019-03-01',
      edits: 'off',
      lines: [{ code: '76120' }],
    })
    expect(isError).toBe(false)
    expect(answer.lines[0]).toMatchObject({ status: 'refused', reason: 'release-not-held' })
    expect(answer.lines[0].allowed).toBeUndefined()
    expect(basis.notChecked).toMatchObject([{ what: 'price of line 1' }])
  })

  it('reads what a code is', async () => {
    const { answer, basis } = await call('code', { code: '76120', date: DATE })
    expect(answer).toMatchObject({ code: '76120', release: { pfs: 'RVU26C' } })
    expect(basis.releases.map(({ id }) => id)).toContain('RVU26C')
    expect(basis.citations.length).toBeGreaterThan(3)
    const gone = await call('code', { code: '76001', date: DATE })
    expect(gone).toMatchObject({ isError: false, answer: { reason: 'no-such-code' } })
  })

  it('searches, and gets each code with its amount', async () => {
    const { answer, basis } = await call('search', { words: 'video swallow', date: DATE, limit: 5 })
    expect(answer.results).toHaveLength(5)
    expect(answer.results.map(({ code }: { code: string }) => code)).toContain('74230')
    expect(basis.releases.map(({ id }) => id)).toContain('RVU26C')
    expect(basis.citations.length).toBeGreaterThan(0)
  })

  it('is led to a code by questions', async () => {
    const { answer: list } = await call('advise', {})
    expect(list.scenarios.map(({ id }: { id: string }) => id)).toContain('motion-imaging')
    const first = await call('advise', { scenario: 'motion-imaging', date: DATE })
    expect(first.answer.question.answers.length).toBeGreaterThan(1)
    const answers = { purpose: 'movement', recorded: 'yes', routine: 'alone', areas: 'spine,knee' }
    const last = await call('advise', { scenario: 'motion-imaging', date: DATE, answers })
    expect(last.answer.recommendation.code).toBe('76120')
    expect(last.basis.citations.length).toBeGreaterThan(2)
  })

  it('compares releases, a page at a time', async () => {
    const between = { before: 'RVU25D', after: 'RVU26C' }
    const { answer, basis } = await call('diff', { ...between, limit: 3 })
    expect(answer.rows).toHaveLength(3)
    expect(answer.total).toBeGreaterThan(1000)
    expect(basis.releases.map(({ id }) => id)).toEqual(expect.arrayContaining(['RVU25D', 'RVU26C']))
    const next = await call('diff', { ...between, limit: 3, offset: 3 })
    expect(next.answer.rows).toHaveLength(3)
    expect(next.answer.rows).not.toEqual(answer.rows)
  })

  it.each([
    ['price', { date: 'soon', lines: [{ code: 'x' }] }, 'invalid-input', ['date', 'lines[0].code']],
    ['price', { lines: 'all' }, 'invalid-input', ['lines']],
    ['search', { words: '', limit: 900 }, 'invalid-input', ['words', 'limit']],
    ['code', {}, 'invalid-input', ['code']],
    ['advise', { scenario: 'nothing' }, 'invalid-input', ['scenario']],
    ['diff', { before: 'RVU00A', after: 'RVU26C' }, 'release-not-held', undefined],
    ['nothing', {}, 'no-such-tool', undefined],
  ])('is told what was wrong with a call of %s with %o', async (name, args, code, paths) => {
    const { isError, problem, texts } = await call(name, args)
    expect(isError).toBe(true)
    expect(problem.code).toBe(code)
    expect(problem.issues?.map(({ path }) => path)).toEqual(paths && expect.arrayContaining(paths))
    expect(texts[0]?.length).toBeGreaterThan(30)
  })

  it('lists the guides page by page, and reads one as Markdown as it stood on a day', async () => {
    const { client } = session
    const uris: string[] = []
    for (let cursor: string | undefined, pages = 0; pages < 20; pages++) {
      const page = await client.listResources(cursor === undefined ? {} : { cursor })
      uris.push(...page.resources.map(({ uri }) => uri))
      cursor = page.nextCursor
      if (cursor === undefined) break
    }
    expect(uris.length).toBeGreaterThan(100)
    expect(new Set(uris).size).toBe(uris.length)
    expect(uris).toContain('feescope://guides/76120')
    const { resourceTemplates } = await client.listResourceTemplates()
    expect(resourceTemplates[0]?.uriTemplate).toBe('feescope://guides/{code}{?date}')
    const { contents } = await client.readResource({ uri: `feescope://guides/76120?date=${DATE}` })
    expect(contents[0]).toMatchObject({ mimeType: 'text/markdown' })
    const { text } = contents[0] as { text: string }
    expect(text).toContain('# 76120')
    expect(text).toContain(`As of ${DATE}`)
    expect(text).toContain('## The record must hold')
    await expect(client.readResource({ uri: 'feescope://guides/zzz' })).rejects.toThrow('76120')
    await expect(client.readResource({ uri: 'file:///etc/passwd' })).rejects.toThrow('feescope://')
  })
})

describe('feescope mcp', () => {
  const start = () =>
    spawn(FEESCOPE.command, [...FEESCOPE.args, 'mcp'], { env, stdio: ['pipe', 'pipe', 'pipe'] })

  it('writes nothing but protocol to standard output, and ends with its input', async () => {
    const child = start()
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stdin.write('this is not a message\n')
    child.stdin.write('{"jsonrpc":"2.0","id":1,"method":"ping"}\n')
    await once(child.stdout, 'data')
    child.stdin.end()
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([{ jsonrpc: '2.0', id: 1, result: {} }])
  })

  it('does not keep a message without an end for ever', async () => {
    const child = start()
    let notes = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (notes += text))
    child.stdin.on('error', () => {})
    child.stdin.write('x'.repeat(400 * 1024))
    await once(child, 'exit')
    expect(notes).toContain('256 kB')
  })
})

describe('/mcp', () => {
  let server: ServerProcess
  beforeAll(async () => {
    server = await spawnServer()
  })
  afterAll(() => server.stop())

  const ping = (headers: Record<string, string>, method = 'POST') =>
    fetch(`${server.url}/mcp`, {
      method,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...headers,
      },
      ...(method === 'POST' && { body: '{"jsonrpc":"2.0","id":1,"method":"ping"}' }),
    })

  it('answers programs and its own pages', async () => {
    expect((await ping({})).status).toBe(200)
    expect((await ping({ origin: server.url })).status).toBe(200)
  })

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'nonsense'])(
    'refuses a page of the origin %s',
    async (origin) => {
      const response = await ping({ origin })
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ code: 'foreign-origin' })
    },
  )

  it('has no streams to open', async () => {
    const response = await ping({}, 'GET')
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
  })

  it('takes 256 kB at most', async () => {
    const response = await fetch(`${server.url}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: ' '.repeat(300 * 1024),
    })
    expect(response.status).toBe(413)
  })
})

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

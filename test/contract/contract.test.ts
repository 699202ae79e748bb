import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Reference } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { FEESCOPE, NO_HOME, spawnServer } from '../../packages/cli/test/spawn-feescope.ts'
import { canRunBrowser, launchBrowser } from '../../packages/web/test/browser.ts'
import { openEngineIn } from '../../packages/web/test/open-engine.ts'
import { CASES, type ContractCase, checkInLibrary, checkInput, priceInLibrary } from './case.ts'
import { checkArguments, priceArguments, runCommand } from './command-line.ts'

const env = { ...process.env, FEESCOPE_HOME: NO_HOME } as Record<string, string>

/** Every how many cases one is also run as a process of its own. */
const EVERY = 40

describe('500 claims have one answer', () => {
  let reference: Reference
  let prices: readonly ReturnType<typeof priceInLibrary>[]
  let checks: readonly ReturnType<typeof checkInLibrary>[]
  beforeAll(async () => {
    reference = await openBundledReference()
    prices = CASES.map((each) => priceInLibrary(reference, each))
    checks = CASES.map((each) => checkInLibrary(reference, each))
  })

  /** The cases a face answers otherwise, with both answers of the first few. */
  const differences = (answers: readonly unknown[], expected: readonly unknown[]) =>
    answers
      .flatMap((answer, at) =>
        JSON.stringify(answer) === JSON.stringify(expected[at])
          ? []
          : [{ input: CASES[at], answer, expected: expected[at] }],
      )
      .slice(0, 3)

  it('of every kind: priced, refused, denied, malformed; passes, fails, not checked', () => {
    expect(CASES).toHaveLength(500)
    const answers = prices.flatMap((price) => ('answer' in price ? [price.answer] : []))
    const statuses = answers.flatMap(({ lines }) => lines.map(({ status }) => status))
    for (const status of ['priced', 'refused', 'denied']) {
      expect(statuses.filter((each) => each === status).length).toBeGreaterThan(20)
    }
    const verdicts = checks.flatMap((check) => ('answer' in check ? [check.answer.verdict] : []))
    for (const verdict of ['passes', 'fails', 'not-checked']) {
      expect(verdicts.filter((each) => each === verdict).length).toBeGreaterThan(20)
    }
    expect(prices.filter((price) => 'issues' in price).length).toBeGreaterThan(20)
  })

  it('over HTTP, from a server process', async () => {
    const server = await spawnServer()
    const ask = async (path: string, body: unknown) => {
      const response = await fetch(`${server.url}/api/v1/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const answer = await response.json()
      return response.ok ? { answer } : { issues: answer.issues }
    }
    const answers = await inTurn(CASES, (each) => ask('price', each))
    const checked = await inTurn(CASES, (each) => ask('check', checkInput(each)))
    await server.stop()
    expect(differences(answers, prices)).toEqual([])
    expect(differences(checked, checks)).toEqual([])
  })

  it('over MCP, from a process on standard input and output', async () => {
    const client = new Client({ name: 'contract', version: '1' })
    const { command, args } = FEESCOPE
    await client.connect(new StdioClientTransport({ command, args: [...args, 'mcp'], env }))
    const call = async (name: string, input: object) => {
      const { structuredContent } = await client.callTool({ name, arguments: { ...input } })
      const { answer, problem } = structuredContent as { answer?: unknown; problem?: Problem }
      return problem ? { issues: problem.issues } : { answer }
    }
    const answers = await inTurn(CASES, (each) => call('price', each))
    const checked = await inTurn(CASES, (each) => call('check', checkInput(each)))
    await client.close()
    expect(differences(answers, prices)).toEqual([])
    expect(differences(checked, checks)).toEqual([])
  })

  it('on the command line', async () => {
    const answers = await inTurn(CASES, (each) => runCommand(reference, priceArguments(each)))
    const checked = await inTurn(CASES, (each) => runCommand(reference, checkArguments(each)))
    const good = (_: unknown, at: number) => 'answer' in (prices[at] ?? {})
    expect(differences(answers.filter(good), prices.filter(good))).toEqual([])
    const checkable = (_: unknown, at: number) => 'answer' in (checks[at] ?? {})
    expect(differences(checked.filter(checkable), checks.filter(checkable))).toEqual([])
    for (const [at, price] of prices.entries()) {
      const written = answers[at]
      if ('answer' in price) continue
      // Options with a list of choices, and procedures, are refused before the engine sees them.
      const ofEngine = price.issues.every(({ path }) => /^(?:date|locality|zip|pos)$/.test(path))
      const message = ofEngine
        ? price.issues.map((issue) => `${issue.message}\n`).join('')
        : expect.stringMatching(/\w{4}/)
      expect(written).toEqual({ exit: 2, message })
    }
  })

  it('on the command line as processes of their own, one in forty', async () => {
    const sampled = (_: unknown, at: number) => at % EVERY === 0 && 'answer' in (prices[at] ?? {})
    const answers = await inTurn(CASES.filter(sampled), async (each) => {
      const args = [...FEESCOPE.args, ...priceArguments(each)]
      const { stdout } = await promisify(execFile)(FEESCOPE.command, args, { env }).catch(
        // Findings and refusals end a process with 1; the answer is there all the same.
        (error: { stdout: string }) => error,
      )
      return { answer: JSON.parse(stdout) }
    })
    expect(answers).toEqual(prices.filter(sampled))
  })

  it.skipIf(!canRunBrowser())(
    'in a page of Chromium, with the engine the web app ships',
    async () => {
      const server = await spawnServer()
      const browser = await launchBrowser()
      const page = await (await browser.newContext()).newPage()
      await page.goto(`${server.url}/data`)
      await openEngineIn(page)
      const answers = await page.evaluate(async (cases) => {
        const answers: unknown[] = []
        for (const each of cases) {
          try {
            await engine.load(each)
            answers.push({ answer: engine.price(each) })
          } catch (error) {
            answers.push({ issues: (error as { issues?: unknown }).issues ?? String(error) })
          }
        }
        return answers
      }, CASES as ContractCase[])
      await browser.close()
      await server.stop()
      expect(differences(answers, prices)).toEqual([])
    },
  )
})

interface Problem {
  readonly issues: readonly unknown[]
}

async function inTurn<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (const item of items) answers.push(await ask(item))
  return answers
}

import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const run = promisify(execFile)
const root = fileURLToPath(new URL('..', import.meta.url))

/** Megabytes of the packed file that each package stays below. */
const SIZES: Readonly<Record<string, number>> = {
  core: 0.25,
  data: 7,
  guides: 0.5,
  store: 0.15,
  documents: 0.3,
  batch: 0.2,
  server: 0.3,
  cli: 12,
}

/** All that is published; the web app goes inside the command line's package. */
const NAMES = readdirSync(join(root, 'packages')).filter((name) => name !== 'web')

let tarballs: string
let installed: string

/** What somebody gets who installs the published packages, and nothing of the checkout. */
beforeAll(async () => {
  tarballs = await mkdtemp(join(tmpdir(), 'feescope-packs-'))
  installed = await mkdtemp(join(tmpdir(), 'feescope-installed-'))
  for (const name of NAMES) {
    await run('npm', ['pack', '--pack-destination', tarballs, '--silent'], {
      cwd: join(root, 'packages', name),
    })
  }
  await writeFile(join(installed, 'package.json'), '{ "private": true, "type": "module" }')
  const files = (await readdir(tarballs)).map((file) => join(tarballs, file))
  await run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', ...files],
    { cwd: installed },
  )
}, 300_000)

afterAll(async () => {
  await rm(tarballs, { recursive: true, force: true })
  await rm(installed, { recursive: true, force: true })
})

/** Runs a program in the clean folder with this Node. */
async function node(...args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [...args], { cwd: installed })
  return stdout
}

describe('the packages as npm would publish them', () => {
  test.each(NAMES)('%s is there and small enough', async (name) => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    const file = name === 'cli' ? `feescope-${version}.tgz` : `feescope-${name}-${version}.tgz`
    const { size } = await stat(join(tarballs, file))
    expect(size / 1e6).toBeLessThan(SIZES[name] ?? 0)
  })

  test('three lines of TypeScript give the price', async () => {
    await writeFile(
      join(installed, 'three-lines.mjs'),
      `import { openBundledReference } from '@feescope/data'
      import { priceClaim } from '@feescope/core'
      console.log(priceClaim(await openBundledReference(), { date: '2026-07-15', lines: [{ code: '76120' }] }).total)`,
    )
    expect(await node('three-lines.mjs')).toBe('113.56\n')
  })

  test('the types check in strict TypeScript', async () => {
    await writeFile(
      join(installed, 'typed.mts'),
      `import { type ClaimOutcome, priceClaim } from '@feescope/core'
      import { openBundledReference } from '@feescope/data'
      const outcome: ClaimOutcome = priceClaim(await openBundledReference(), {
        date: '2026-07-15', locality: '13202-01', pos: '11', lines: [{ code: '76120', modifiers: ['26'] }],
      })
      const [line] = outcome.lines
      export const allowed: string | undefined = line?.status === 'priced' ? line.allowed : undefined
      // @ts-expect-error a refused line has no amount
      if (line?.status === 'refused') console.log(line.allowed)`,
    )
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023']
    await node(tsc, ...options, '--skipLibCheck', 'typed.mts')
  })

  test('only what a package exports can be imported', async () => {
    await writeFile(join(installed, 'deep.mjs'), `import '@feescope/core/dist/money/exact.js'`)
    await expect(node('deep.mjs')).rejects.toThrow(/ERR_PACKAGE_PATH_NOT_EXPORTED/)
  })

  test('the command line prices, checks and finds by words', async () => {
    const bin = 'node_modules/feescope/bin/feescope.cjs'
    expect(await node(bin, 'price', '76120', '--date', '2026-07-15')).toContain('113.56')
    const found = JSON.parse(await node(bin, 'search', 'chest', 'x-ray', '--json'))
    expect(found.results.length).toBeGreaterThan(0)
  })

  test('an installed server has the web app and the API', async () => {
    await writeFile(
      join(installed, 'serve.mjs'),
      `import { spawn } from 'node:child_process'
      const child = spawn(process.execPath, ['node_modules/feescope/bin/feescope.cjs', 'serve', '--port', '0'])
      let said = ''
      const url = await new Promise((resolve, reject) => {
        const read = (data) => { said += data; const found = /http:\\/\\/127\\.0\\.0\\.1:\\d+/.exec(said); if (found) resolve(found[0]) }
        child.stdout.on('data', read)
        child.stderr.on('data', read)
        child.on('exit', () => reject(new Error(said)))
      })
      const page = await (await fetch(url)).text()
      const health = await (await fetch(url + '/healthz')).status
      child.kill('SIGTERM')
      console.log(page.includes('<div id="root"'), health)`,
    )
    expect(await node('serve.mjs')).toBe('true 200\n')
  })
})

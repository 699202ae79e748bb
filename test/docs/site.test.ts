import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The build itself fails on a dead link. */
test('the documentation builds as a site, with the API reference from the docstrings', () => {
  execFileSync(process.execPath, ['scripts/build-docs.mjs'], { cwd: root, stdio: 'pipe' })
  const page = (path: string) => readFileSync(join(root, 'artifacts/site', path), 'utf8')
  expect(page('tutorial.html')).toContain('138.59')
  const engine = page('reference/api/core/index.html')
  for (const name of ['priceClaim', 'checkClaim', 'InvalidInput']) expect(engine).toContain(name)
  expect(existsSync(join(root, 'artifacts/site/rules.html'))).toBe(true)
}, 240_000)

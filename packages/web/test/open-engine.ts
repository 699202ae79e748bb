import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findWebRoot } from '@feescope/server'
import type { Page } from 'playwright-core'
import type { Engine } from '../src/engine/engine.ts'

declare global {
  var engine: Engine
}

/** Opens the engine of the built app in the page, as `globalThis.engine`. */
export async function openEngineIn(page: Page): Promise<void> {
  // As text: the test runner would rewrite the import.
  await page.evaluate(
    `import('${findEngineChunk()}').then(async ({ openEngine }) => { globalThis.engine = await openEngine() })`,
  )
}

/** The module of the built app that holds the engine. */
function findEngineChunk(): string {
  const assets = readdirSync(join(findWebRoot() ?? '', 'assets'))
  const chunk = assets.find((name) => /^engine-.+\.js$/.test(name))
  if (chunk === undefined) throw new Error('The built web app has no engine: npm run build')
  return `/assets/${chunk}`
}

// `npm start`: builds if nothing is built yet, then serves the web app and opens it.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url))

if (!existsSync(path('packages/cli/dist/main.mjs')) || !existsSync(path('packages/web/dist'))) {
  execFileSync(process.execPath, [path('scripts/build.mjs')], { stdio: 'inherit' })
}
const { status } = spawnSync(
  process.execPath,
  [path('packages/cli/bin/feescope.cjs'), 'serve', '--open', ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exit(status ?? 0)

// Before `npm pack` of the command line: lays the built web app beside the bundle, where an installed
// `feescope serve` looks for it. `--remove` takes it away again, so that a checkout serves its own build.
import { cpSync, existsSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const path = (relative) => fileURLToPath(new URL(`../packages/${relative}`, import.meta.url))
const to = path('cli/dist/web')

rmSync(to, { recursive: true, force: true })
if (!process.argv.includes('--remove')) {
  const from = path('web/dist')
  if (!existsSync(from)) {
    console.error('The web app is not built: run npm run build, then pack again.')
    process.exit(1)
  }
  cpSync(from, to, { recursive: true })
}

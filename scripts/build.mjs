// Builds what a checkout needs to run: the library packages (tsc), the CLI bundle (esbuild) and the
// web app (vite). Runs on `npm ci` (prepare), before `npm start` and before `npm test`.
import { execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name) => join(root, 'node_modules', '.bin', name)

if (!existsSync(bin('esbuild'))) {
  console.error('Feescope: build tools are not installed (npm ci --omit=dev); nothing was built.')
  process.exit(0)
}

const run = (command, args, cwd = root) =>
  execFileSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] })

// In order: each package's declarations are read by the next.
for (const name of ['core', 'data', 'guides', 'store', 'documents', 'batch', 'server']) {
  if (!existsSync(join(root, 'packages', name, 'src/index.ts'))) continue
  run(bin('tsc'), ['-p', join('packages', name, 'tsconfig.build.json')])
}
// Chunks are named by content: old ones would stay.
rmSync(join(root, 'packages/cli/dist'), { recursive: true, force: true })
run(bin('esbuild'), [
  'main=packages/cli/src/main.ts',
  'reprice-worker=packages/batch/src/reprice/worker.ts',
  '--bundle',
  '--platform=node',
  '--format=esm',
  '--target=node22',
  '--conditions=feescope-source',
  // They read fonts and metrics beside their own code, so they stay where npm puts them.
  '--external:docx',
  '--external:pdfmake',
  '--outdir=packages/cli/dist',
  '--out-extension:.js=.mjs',
  '--splitting',
  '--chunk-names=chunk-[hash]',
  '--log-level=warning',
  "--banner:js=import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
])
run('node', [join(root, 'packages/web/scripts/build.mjs')])

// `npm run docs:site`: writes the documentation as a site to artifacts/site. The API reference comes from
// the public docstrings (typedoc), the rest are the pages of docs/ (vitepress). Both tools run through npx at
// fixed versions: they bring a TypeScript and a Vite of their own.
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const npx = (...args) => execFileSync('npx', ['--yes', ...args], { cwd: root, stdio: 'inherit' })

rmSync(join(root, 'docs/reference/api'), { recursive: true, force: true })
for (const name of ['core', 'data']) {
  npx(
    '--package=typedoc@0.28.20',
    '--package=typedoc-plugin-markdown@4.12.0',
    '--package=typescript@5.9.3',
    'typedoc',
    '--plugin',
    'typedoc-plugin-markdown',
    '--entryPoints',
    `packages/${name}/src/index.ts`,
    '--tsconfig',
    `packages/${name}/tsconfig.build.json`,
    '--out',
    `docs/reference/api/${name}`,
    '--name',
    `@feescope/${name}`,
    '--readme',
    'none',
    '--router',
    'module',
    '--skipErrorChecking',
    '--excludeInternal',
    '--excludeExternals',
    '--entryFileName',
    'index.md',
    '--disableSources',
    '--logLevel',
    'Error',
  )
}
npx('vitepress@1.6.4', 'build', 'docs')

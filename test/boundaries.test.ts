import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Import {
  readonly from: string
  readonly to: string
  /** `import type` and the like: a name, no code. */
  readonly typeOnly: boolean
  /** `import('…')`: loaded when the line runs. */
  readonly dynamic: boolean
}

/** Every import and re-export of the sources; relative ones as paths from the repository root. */
function listImports(pattern: string): readonly Import[] {
  return globSync(pattern, { cwd: root })
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      const found = text.matchAll(
        /^(?:import|export)\s(type\s)?[^'"]*?from '([^']+)'|import\('([^']+)'\)/gm,
      )
      return [...found].map(([, typeOnly, name, dynamic]) => {
        const specifier = name ?? dynamic ?? ''
        const to = specifier.startsWith('.')
          ? relative(root, resolve(root, dirname(file), specifier))
          : specifier
        return { from: file, to, typeOnly: typeOnly !== undefined, dynamic: dynamic !== undefined }
      })
    })
}

/** The imports that break a rule, as text for the failure. */
function breaches(
  imports: readonly Import[],
  breaks: (each: Import) => boolean,
): readonly string[] {
  return imports.filter(breaks).map(({ from, to }) => `${from} imports ${to}`)
}

const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: [],
  data: ['core'],
  guides: ['core'],
  store: ['core'],
  documents: ['core'],
  batch: ['core', 'data', 'guides', 'store', 'documents'],
  server: ['core', 'data', 'guides', 'store', 'documents', 'batch'],
  web: ['core', 'data'],
  cli: ['core', 'data', 'guides', 'store', 'documents', 'batch', 'server'],
}

describe('arrows between packages point one way', () => {
  test.each(Object.entries(PACKAGES))('%s imports only what it may', (name, allowed) => {
    const imports = listImports(`packages/${name}/src/**/*.{ts,tsx}`)
    expect(
      breaches(imports, ({ to }) => {
        const own = /^@feescope\/([a-z]+)/.exec(to)?.[1]
        return own !== undefined && !allowed.includes(own)
      }),
    ).toEqual([])
  })

  test.each(Object.keys(PACKAGES))('%s does not climb into another package', (name) => {
    const imports = listImports(`packages/${name}/src/**/*.{ts,tsx}`)
    expect(
      breaches(
        imports,
        ({ to }) => to.startsWith('packages/') && !to.startsWith(`packages/${name}/`),
      ),
    ).toEqual([])
  })
})

describe('the web app', () => {
  test('takes of data only what opens tables in a browser', () => {
    const imports = listImports('packages/web/src/**/*.{ts,tsx}')
    const ofData = imports.filter(({ to }) => to.startsWith('@feescope/data'))
    expect(breaches(ofData, ({ to }) => to !== '@feescope/data/browser')).toEqual([])
  })

  test('loads its engine, and with it the tables’ format, only when asked', () => {
    const imports = listImports('packages/web/src/**/*.{ts,tsx}')
    const inEngine = (path: string) => path.startsWith('packages/web/src/engine/')
    expect(
      breaches(
        imports.filter(({ typeOnly, dynamic }) => !typeOnly && !dynamic),
        ({ from, to }) =>
          (to.startsWith('@feescope/data') || inEngine(to)) &&
          !inEngine(from) &&
          !to.endsWith('engine/ask-price.ts'),
      ),
    ).toEqual([])
  })
})

describe('the command line', () => {
  test('loads the store only for the commands that open it', () => {
    const imports = listImports('packages/cli/src/**/*.ts')
    expect(
      breaches(
        imports,
        ({ to, typeOnly, dynamic }) => to === '@feescope/store' && !typeOnly && !dynamic,
      ),
    ).toEqual([])
  })

  test('loads the server, and with it HTTP and MCP, only for the commands that serve', () => {
    const imports = listImports('packages/cli/src/**/*.ts')
    const ofServer = imports.filter(({ to }) => to.startsWith('@feescope/server'))
    expect(ofServer.filter(({ dynamic }) => dynamic)).toHaveLength(2)
    expect(breaches(ofServer, ({ typeOnly, dynamic }) => !typeOnly && !dynamic)).toEqual([])
  })
})

describe('core', () => {
  const imports = listImports('packages/core/src/**/*.ts')
  const inside = (folder: string) => (path: string) =>
    path.startsWith(`packages/core/src/${folder}/`)

  test('has no dependencies and does no I/O', () => {
    expect(breaches(imports, ({ to }) => !to.startsWith('packages/core/src/'))).toEqual([])
  })

  test('has no clock', () => {
    const files = globSync('packages/core/src/**/*.ts', { cwd: root })
    const clocks = files.filter((file) =>
      /new Date\(\)|Date\.now\(|performance\.now\(/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(clocks).toEqual([])
  })

  test('keeps pricing and edits apart', () => {
    const pricing = inside('pricing')
    const edits = inside('edits')
    expect(
      breaches(
        imports,
        ({ from, to }) => (pricing(from) && edits(to)) || (edits(from) && pricing(to)),
      ),
    ).toEqual([])
  })

  test('keeps the engine on top', () => {
    const engine = inside('engine')
    expect(
      breaches(
        imports,
        ({ from, to }) => engine(to) && !engine(from) && from !== 'packages/core/src/index.ts',
      ),
    ).toEqual([])
  })

  test('keeps domain and money below everything but each other', () => {
    const low = (path: string) => inside('domain')(path) || inside('money')(path)
    expect(breaches(imports, ({ from, to }) => low(from) && !low(to))).toEqual([])
  })
})

// Builds the web app: the scripts and styles, one page for each kind of address with its outline
// already in it, the service worker, and a compressed copy of every text file.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** First part of the address, what the browser's tab says, and the module the page starts with. */
const PAGES = {
  search: { title: 'Search', module: 'src/search/SearchPage.tsx' },
  code: { title: '%TITLE%', module: 'src/code/CodePage.tsx' },
  claim: { title: 'Claim', module: 'src/claim/ClaimPage.tsx' },
  superbill: { title: 'Superbill', module: 'src/claim/SuperbillPage.tsx' },
  advise: { title: 'Advisor', module: 'src/advise/ScenariosPage.tsx' },
  compare: { title: 'Compare', module: 'src/compare/ComparePage.tsx' },
  changes: { title: 'What changed', module: 'src/changes/ChangesPage.tsx' },
  log: { title: 'Procedure log', module: 'src/log/LogListPage.tsx' },
  remit: { title: 'Remittance', module: 'src/remit/RemitPage.tsx' },
  letter: { title: 'Appeal letter', module: 'src/denials/letter/LetterPage.tsx' },
  toolkit: { title: 'Toolkit', module: 'src/denials/toolkit/ToolkitPage.tsx' },
  denials: { title: 'Denials', module: 'src/denials/DenialsPage.tsx' },
  data: { title: 'Data', module: 'src/data/DataPage.tsx' },
  jobs: { title: 'Repricing jobs', module: 'src/jobs/JobsPage.tsx' },
  settings: { title: 'Settings', module: 'src/settings/SettingsPage.tsx' },
}

const TEXT = /\.(?:js|css|svg|json|webmanifest|html)$/
const PUBLIC = [
  '/color-scheme.js',
  '/favicon.svg',
  '/icon-192.png',
  '/icon-512.png',
  '/icon-512-maskable.png',
  '/manifest.webmanifest',
]

await build({ root, logLevel: 'warn' })
const manifest = readJson('.vite/manifest.json')
rmSync(join(dist, '.vite'), { recursive: true })
await writePages()
writeServiceWorker()
compressFiles()

/** `index.html` is the first page; `pages/<first part>.html` the others, `pages/other.html` the rest. */
async function writePages() {
  const renderShell = await buildShell()
  const blank = readFileSync(join(dist, 'index.html'), 'utf8')
  mkdirSync(join(dist, 'pages'))
  const page = async (address, links = '', title) =>
    blank
      .replace('<div id="root"></div>', `<div id="root">${await renderShell(address)}</div>`)
      .replace('</head>', `${links}</head>`)
      .replaceAll('<link rel="modulepreload"', '$& fetchpriority="low"')
      .replaceAll('<script type="module"', '$& fetchpriority="low"')
      .replace('<title>Feescope</title>', title ? `<title>${title} – Feescope</title>` : '$&')
  writeFileSync(join(dist, 'index.html'), await page('/'))
  writeFileSync(join(dist, 'pages/other.html'), await page('/other'))
  for (const [name, { title, module }] of Object.entries(PAGES)) {
    const links = linksFor(module, blank)
    writeFileSync(join(dist, `pages/${name}.html`), await page(`/${name}`, links, title))
  }
}

/** The outline's renderer, built for Node beside the app and thrown away afterwards. */
async function buildShell() {
  const folder = join(root, 'node_modules/.shell')
  await build({
    root,
    logLevel: 'warn',
    build: { ssr: 'src/shell.tsx', outDir: folder, emptyOutDir: true },
  })
  const { renderShell } = await import(join(folder, 'shell.js'))
  return renderShell
}

/** So that a page's own scripts are asked for at once, not when the first script has run. */
function linksFor(module, blank) {
  const files = new Set()
  const styles = new Set()
  const collect = (key) => {
    const chunk = manifest[key]
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const css of chunk.css ?? []) styles.add(css)
    for (const next of chunk.imports ?? []) collect(next)
  }
  collect(module)
  const missing = (file) => !blank.includes(file)
  return [
    ...[...styles]
      .filter(missing)
      .map((css) => `<link rel="stylesheet" crossorigin href="/${css}">`),
    ...[...files]
      .filter(missing)
      .map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
  ].join('\n    ')
}

/** The service worker with the list of the app's files. */
function writeServiceWorker() {
  const assets = readdirSync(join(dist, 'assets')).map((file) => `/assets/${file}`)
  const files = ['/', ...Object.keys(PAGES).map((name) => `/${name}`), ...PUBLIC, ...assets]
  const source = readFileSync(join(root, 'service-worker.js'), 'utf8')
  writeFileSync(
    join(dist, 'sw.js'),
    source.replace('const FILES = []', `const FILES = ${JSON.stringify(files)}`),
  )
}

/** The server sends these instead of compressing at each request. */
function compressFiles() {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
  for (const file of readdirSync(dist, { recursive: true })) {
    // The pages are filled in by the server.
    if (!TEXT.test(file) || file.endsWith('.html')) continue
    const content = readFileSync(join(dist, file))
    writeFileSync(join(dist, `${file}.br`), brotliCompressSync(content, quality))
    writeFileSync(join(dist, `${file}.gz`), gzipSync(content, { level: 9 }))
  }
}

function readJson(file) {
  return JSON.parse(readFileSync(join(dist, file), 'utf8'))
}

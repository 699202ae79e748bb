import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Writes the service worker with the list of the app's files. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    generateBundle(_options, bundle) {
      const built = Object.keys(bundle).filter((file) => file.startsWith('assets/'))
      const files = [...SHELL, ...built.map((file) => `/${file}`)]
      const source = readFileSync(new URL('service-worker.js', import.meta.url), 'utf8')
      const filled = source.replace('const FILES = []', `const FILES = ${JSON.stringify(files)}`)
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: filled })
    },
  }
}

const SHELL = ['/', '/color-scheme.js', '/favicon.svg', '/manifest.webmanifest']

/** `npm run dev` expects `feescope serve` beside it for the API. */
export default defineConfig({
  plugins: [react(), serviceWorker()],
  resolve: { conditions: ['feescope-source'] },
  build: { outDir: 'dist', target: 'es2022' },
  server: { proxy: { '/api': 'http://127.0.0.1:4870' } },
})

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const OF_CHARTS = /visx|[\\/]d3-/
const OF_THE_LOG = /src[\\/]log[\\/]|NumberInput|react-number-format/

/** What several pages share comes first: a group takes along whatever its modules need. */
const GROUPS = [
  { name: 'app', tags: ['$initial' as const], priority: 4 },
  {
    name: 'pages',
    test: (id: string) => !OF_CHARTS.test(id) && !OF_THE_LOG.test(id),
    minShareCount: 3,
    priority: 3,
  },
  { name: 'charts', test: OF_CHARTS, priority: 2 },
  { name: 'log', test: OF_THE_LOG, minShareCount: 2, priority: 1 },
]

/** `npm run dev` expects `feescope serve` beside it for the API. `scripts/build.mjs` builds. */
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['feescope-source'] },
  build: {
    outDir: 'dist',
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 600,
    // Few files: on a phone's network each one costs more than its bytes.
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4870' } },
})

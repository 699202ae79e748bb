import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const GROUPS = [
  { name: 'app', tags: ['$initial' as const], priority: 3 },
  { name: 'charts', test: /visx|d3-|src\/app\/charts/, priority: 2 },
  { name: 'pages', minShareCount: 3, priority: 1 },
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

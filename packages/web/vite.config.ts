import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `npm run dev` expects `feescope serve` beside it for the API. */
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['feescope-source'] },
  // One chunk of 560 kB is 175 kB on the wire; the charts come after it.
  build: { outDir: 'dist', target: 'es2022', chunkSizeWarningLimit: 600 },
  server: { proxy: { '/api': 'http://127.0.0.1:4870' } },
})

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `npm run dev` expects `feescope serve` beside it for the API. */
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['feescope-source'] },
  build: { outDir: 'dist', target: 'es2022', reportCompressedSize: true },
  server: { proxy: { '/api': 'http://127.0.0.1:4870' } },
})

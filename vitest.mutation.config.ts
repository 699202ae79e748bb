import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Tests that decide over mutants of the pricing rules; packages resolve to the mutated copy. */
export default defineConfig({
  resolve: {
    conditions: ['feescope-source'],
    alias: {
      '@feescope/core': source('./packages/core/src/index.ts'),
      '@feescope/data': source('./packages/data/src/index.ts'),
    },
  },
  test: {
    include: ['packages/core/test/mutation-suite.ts', 'packages/core/src/pricing/traces.test.ts'],
    testTimeout: 60_000,
  },
})

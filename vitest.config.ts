import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['feescope-source'] },
  ssr: { resolve: { conditions: ['feescope-source'] } },
  test: {
    include: [
      'packages/*/src/**/*.test.{ts,tsx}',
      'packages/*/test/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    testTimeout: 60_000,
    // PostgreSQL stops slowly on a busy machine.
    hookTimeout: 60_000,
    // So do pages: what is polled for may take its time, what never comes still fails.
    expect: { poll: { timeout: 15_000 } },
  },
})

/**
 * All tests of pricing in one file: mutation testing runs the suite thousands of times, and starting
 * a worker for each of fifty files takes longer than the tests. Golden files keep a file of their own.
 */
import.meta.glob(
  [
    '../src/{pricing,engine}/**/*.test.ts',
    '!../src/pricing/traces.test.ts',
    '../../../test/pricing/{worked-examples,where-rules-meet,rules-doc}.test.ts',
  ],
  { eager: true },
)

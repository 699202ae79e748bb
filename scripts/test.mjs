// `npm test`: everything that must hold before a change lands, then one closing line with the count.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const only = process.argv.slice(2)

const run = (command, args) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0

const checks =
  only.length > 0
    ? []
    : [
        ['format and lint', 'npm', ['run', '--silent', 'lint']],
        ['build', 'npm', ['run', '--silent', 'build']],
        ['types', 'npm', ['run', '--silent', 'typecheck']],
      ]
let failed = 0
let passed = 0
for (const [name, command, args] of checks) {
  console.log(`\n— ${name}`)
  if (run(command, args)) passed++
  else {
    console.error(`${name}: failed`)
    failed++
  }
}

const folder = mkdtempSync(join(tmpdir(), 'feescope-test-'))
const report = join(folder, 'vitest.json')
const green = run(join(root, 'node_modules/.bin/vitest'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...only,
])
let skipped = 0
try {
  const result = JSON.parse(readFileSync(report, 'utf8'))
  passed += result.numPassedTests
  failed += result.numFailedTests
  skipped = result.numPendingTests
} catch (error) {
  console.error(`No test report: ${error.message}`)
}
rmSync(folder, { recursive: true, force: true })
// A suite that cannot even start has no failed test, but vitest says so by its exit code.
if (!green && failed === 0) failed = 1
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

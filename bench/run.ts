// `npm run bench [-- NAME…]`: runs every *.bench.ts of the repository and prints its figures.
import { globSync } from 'node:fs'
import { arch, cpus, platform } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** One measured figure. */
interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
}

const root = fileURLToPath(new URL('..', import.meta.url))
const wanted = process.argv.slice(2)
const files = globSync(['bench/*.bench.ts', 'packages/*/bench/*.bench.ts'], { cwd: root }).sort()

console.log(
  `Node ${process.version}, ${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model}`,
)
for (const file of files) {
  if (wanted.length > 0 && !wanted.some((name) => file.includes(name))) continue
  const { run } = (await import(pathToFileURL(join(root, file)).href)) as {
    run: () => Promise<readonly Figure[]>
  }
  console.log(`\n${file}`)
  for (const { name, value, unit } of await run()) {
    console.log(`  ${name.padEnd(56)} ${format(value).padStart(14)} ${unit}`)
  }
}

function format(value: number): string {
  const digits = value >= 100 ? 0 : value >= 1 ? 1 : 3
  return value.toLocaleString('en-US', { maximumFractionDigits: digits })
}

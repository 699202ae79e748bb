import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Every module a module needs at run time, itself included, and the packages they import. */
function importsOf(start: URL): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const waiting = [start]
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (files.has(file.href)) continue
    files.add(file.href)
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(runTimeImport)) {
      if (name.startsWith('.')) waiting.push(new URL(name, file))
      else packages.add(name)
    }
  }
  return { files, packages }
}

const runTimeImport = /^(?:import|export) (?!type\b)[^'"]*?from ['"]([^'"]+)['"]/gm

test.each(['../browser.ts', 'ptp/open-ptp.ts', 'mue/open-mue.ts', 'add-on/open-add-on.ts'])(
  '%s runs in a browser: neither files nor Node’s modules',
  (name) => {
    const { files, packages } = importsOf(new URL(name, import.meta.url))
    expect(files.size).toBeGreaterThan(2)
    // The core runs in a browser too; the boundaries test holds it to that.
    const others = [...packages].filter((name) => name !== '@feescope/core')
    expect(others).toEqual(['@uwdata/flechette'])
  },
)

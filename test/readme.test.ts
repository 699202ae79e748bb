import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')

test('the library example of the README runs as printed', async () => {
  const example = /```ts\n([\s\S]+?)```/.exec(readme)?.[1]
  expect(example).toBeDefined()
  const expected = /\/\/ (\d+\.\d\d) and the steps/.exec(example ?? '')?.[1]
  const folder = await mkdtemp(join(root, 'test/.readme-'))
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    const file = join(folder, 'example.ts')
    await writeFile(file, example ?? '')
    await import(file)
    expect(log).toHaveBeenCalledWith(expected, expect.any(Number))
    expect(log.mock.calls[0]?.[1]).toBeGreaterThan(10)
  } finally {
    log.mockRestore()
    await rm(folder, { recursive: true })
  }
})

test('every file the README links to is there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link]) => link ?? '')
  expect(links.length).toBeGreaterThan(5)
  const missing = links.filter((link) => {
    try {
      readFileSync(join(root, link))
      return false
    } catch (error) {
      return !(error instanceof Error && 'code' in error && error.code === 'EISDIR')
    }
  })
  expect(missing).toEqual([])
})

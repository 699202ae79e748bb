import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderCliDoc } from '../../scripts/cli-doc.ts'

test('docs/reference/cli.md is what the commands say; npm run docs:cli writes it', () => {
  const page = readFileSync(new URL('../../docs/reference/cli.md', import.meta.url), 'utf8')
  expect(page).toBe(renderCliDoc())
  expect(page).toContain('## feescope price')
})

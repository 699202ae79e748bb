import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fingerprintOf, readAnswerSchemas } from '../scripts/answer-schemas.ts'

it('reads answers by the types the server describes now: npm run types:api writes them', async () => {
  const written = readFileSync(new URL('../src/api/schema.ts', import.meta.url), 'utf8')
  expect(written).toContain(`from schemas ${fingerprintOf(await readAnswerSchemas())}.`)
})

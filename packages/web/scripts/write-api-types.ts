// Writes src/api/schema.ts, the types of the API's answers, from the server's own OpenAPI document.
//   npm run types:api
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprintOf, readAnswerSchemas } from './answer-schemas.ts'

const TARGET = fileURLToPath(new URL('../src/api/schema.ts', import.meta.url))
const npx = (...words: readonly string[]) =>
  execFileSync('npx', ['--yes', ...words], { stdio: ['ignore', 'ignore', 'inherit'] })

const schemas = await readAnswerSchemas()
const folder = mkdtempSync(join(tmpdir(), 'feescope-types-'))
const source = join(folder, 'openapi.json')
const written = join(folder, 'schema.ts')
const info = { title: 'Feescope', version: '1' }
writeFileSync(
  source,
  JSON.stringify({ openapi: '3.1.0', info, paths: {}, components: { schemas } }),
)
npx('openapi-typescript@7.10.1', source, '-o', written, '--immutable', '--root-types')
const types = readFileSync(written, 'utf8')
writeFileSync(
  TARGET,
  `// Written by npm run types:api from schemas ${fingerprintOf(schemas)}.\n${types}`,
)
rmSync(folder, { recursive: true })
npx('@biomejs/biome@2.6.8', 'check', '--write', TARGET)

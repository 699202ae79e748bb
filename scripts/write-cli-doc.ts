// `npm run docs:cli`: writes docs/reference/cli.md.
import { mkdirSync, writeFileSync } from 'node:fs'
import { renderCliDoc } from './cli-doc.ts'

mkdirSync(new URL('../docs/reference/', import.meta.url), { recursive: true })
writeFileSync(new URL('../docs/reference/cli.md', import.meta.url), renderCliDoc())

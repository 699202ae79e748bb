// `npm run docs:rules`: writes docs/rules.md.
import { writeFileSync } from 'node:fs'
import { renderRulesDoc } from './rules-doc.ts'

writeFileSync(new URL('../docs/rules.md', import.meta.url), renderRulesDoc())

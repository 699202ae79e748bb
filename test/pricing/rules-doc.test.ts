import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ClaimInput } from '@feescope/core'
import { expect, test } from 'vitest'
import { renderRulesDoc } from '../../scripts/rules-doc.ts'
import { amounts, price } from './price.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8')

test('docs/rules.md is what the rules say; npm run docs:rules writes it', () => {
  expect(read('docs/rules.md')).toBe(renderRulesDoc())
})

test('every rule file has its rule in the document and its test beside it', () => {
  const folder = 'packages/core/src/pricing/pfs/rules'
  const files = globSync(`${folder}/*.ts`, { cwd: root }).map((path) => basename(path))
  /** What several rules have in common. */
  const shared = ['technical-component-cut.ts', 'technical-family.ts']
  const rules = files.filter((name) => !name.endsWith('.test.ts') && !shared.includes(name))
  expect(rules.length).toBeGreaterThan(25)
  const document = renderRulesDoc()
  for (const name of rules) {
    expect(document).toContain(`### pfs.${basename(name, '.ts')}\n`)
    expect(files).toContain(name.replace('.ts', '.test.ts'))
  }
})

test('every parameter is in the document', async () => {
  const document = renderRulesDoc()
  const files = globSync('packages/core/src/pricing/**/*.ts', { cwd: root })
  const modules = await Promise.all(
    files
      .filter((path) => !path.endsWith('.test.ts'))
      .map((path): Promise<Readonly<Record<string, unknown>>> => import(`${root}/${path}`)),
  )
  const ids = modules.flatMap((module) => Object.values(module).flatMap(parameterId))
  expect(ids.length).toBeGreaterThan(25)
  for (const id of ids) expect(document).toContain(`| \`${id}\` |`)
})

function parameterId(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return 'values' in value && 'id' in value && Array.isArray(value.values) ? [String(value.id)] : []
}

/** The worked cases of the rules that are not among the worked examples, on the bundled data. */
test.each<[string, string, Partial<ClaimInput>, readonly string[]]>([
  ['pfs.coverage-modifiers', '76120-GY 76120-GZ', {}, ['not-covered', 'not-medically-necessary']],
  ['pfs.status-code', '76125 76125-26', {}, ['carrier-priced', '14.03']],
  ['pfs.component-and-place', '76120', { pos: '22' }, ['no-price-in-setting']],
  ['pfs.component-and-place', '76120-26', { pos: '22' }, ['18.70']],
  [
    'pfs.therapy-provider-and-place',
    '97110',
    { pos: '22', provider: 'pt' },
    ['no-price-in-setting'],
  ],
  ['pfs.facility-only-modifiers', '45378-73', {}, ['modifier-not-valid']],
  ['pfs.facility-only-modifiers', '45378-53', {}, ['189.38']],
  ['pfs.assistant-gate', '20610-80', {}, ['role-not-payable']],
  ['pfs.co-surgeon-gate', '20610-62', {}, ['role-not-payable']],
  ['pfs.team-surgeon-gate', '76120-66', {}, ['role-not-payable']],
  ['pfs.status-t', '96523 99213', {}, ['bundled', '95.19']],
  ['pfs.by-report-modifiers', '76120-52', {}, ['by-report']],
  [
    'pfs.by-report-modifiers',
    '76120-52',
    contract('pfs.reduced-service-percent', '0.50'),
    ['56.78'],
  ],
  ['pfs.increased-service', '27447-22', { pos: '22' }, ['1159.35']],
  [
    'pfs.increased-service',
    '27447-22',
    { pos: '22', ...contract('pfs.increased-service-percent', '1.25') },
    ['1449.19'],
  ],
  [
    'pfs.contract-share',
    '76120',
    { contract: { name: 'Plan', percentOfMedicare: '1.20' } },
    ['136.27'],
  ],
])('worked case of %s: %s', (_id, procedures, claim, expected) => {
  expect(amounts(price(procedures, { edits: 'off', ...claim }))).toEqual(expected)
})

function contract(parameter: string, value: string): Partial<ClaimInput> {
  return { contract: { name: 'Plan', parameters: { [parameter]: value } } }
}

import { describe, expect, it } from 'vitest'
import { checkReferences } from '../src/content/check-references.ts'
import { getContentFolder } from '../src/content/content-folder.ts'
import { readJson } from '../src/content/read-json-folder.ts'
import { readLabels } from '../src/content/read-labels.ts'
import { getGuideBook } from '../src/guide/guide-book.ts'
import { sharedDocumentationSchema, sharedRulesSchema } from '../src/model/guide.ts'
import { openKnownCodes } from './known-codes.ts'

const { guides, sources } = getGuideBook()

describe('guides', () => {
  it('are at least 60, among them every fluoroscopy and motion code', () => {
    const codes = ['70370', '70371', '74230', '76000', '76001', '76120', '76125', '76496', '76499']
    const guidance = ['77001', '77002', '77003', '92611', '20610', '20611', '62323', '64483']
    expect(guides.size).toBeGreaterThanOrEqual(60)
    expect([...codes, ...guidance].filter((code) => !guides.has(code))).toEqual([])
  })

  it('refer to sources and codes that exist', async () => {
    const known = await openKnownCodes()
    const isCode = (code: string) => known(code) || guides.get(code)?.validity.to != null
    const problems = [...guides.values()].flatMap((guide) =>
      checkReferences(guide, { sources, isCode }),
    )
    expect(problems).toEqual([])
  })

  it('are not label-only codes as well', () => {
    const labels = readLabels(getContentFolder())
    expect([...guides.keys()].filter((code) => labels.has(code))).toEqual([])
  })

  it('use every source there is', () => {
    const used = new Set(
      [...guides.values()].flatMap(({ rules, documentation, history = [] }) =>
        [...rules, ...documentation, ...history].map(({ source }) => source),
      ),
    )
    expect(Object.keys(sources).filter((source) => !used.has(source))).toEqual([])
  })

  it('use every shared rule and documentation item there is', () => {
    const ids = (list: 'rules' | 'documentation') =>
      new Set([...guides.values()].flatMap((guide) => guide[list].map(({ id }) => id)))
    const folder = getContentFolder()
    const rules = readJson(folder, 'shared/rules.json', sharedRulesSchema)
    const items = readJson(folder, 'shared/documentation.json', sharedDocumentationSchema)
    expect(rules.filter(({ id }) => !ids('rules').has(id))).toEqual([])
    expect(items.filter(({ id }) => !ids('documentation').has(id))).toEqual([])
  })

  it('name no dollar amount: a stake is computed', () => {
    const typed = [...guides.values()].filter((guide) => /\$\s?\d/.test(JSON.stringify(guide)))
    expect(typed.map(({ code }) => code)).toEqual([])
  })

  it('say what a disputed or withdrawn rule met', () => {
    const rules = [...guides.values()].flatMap((guide) => guide.rules)
    const open = rules.filter(({ standing, dispute }) => standing !== 'in-force' && !dispute)
    expect(open).toEqual([])
    expect(rules.filter(({ standing }) => standing === 'withdrawn')).toHaveLength(1)
  })
})

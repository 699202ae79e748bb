import { describe, expect, test } from 'vitest'
import { run } from './run.ts'

async function codesOf(line: string): Promise<readonly string[]> {
  const { results } = JSON.parse((await run(`${line} --json`)).out)
  return results.map(({ code }: { code: string }) => code)
}

describe('feescope search', () => {
  test('finds codes by lay and misspelled words', async () => {
    expect((await codesOf('search video motion xray'))[0]).toBe('76120')
    expect((await codesOf('search fluroscopy')).slice(0, 3)).toContain('76000')
    expect((await codesOf('search picc line x ray')).slice(0, 3)).toContain('36573')
  })

  test('gives code, label, score and why', async () => {
    const { results } = JSON.parse((await run('search spine motion --json')).out)
    expect(results[0]).toMatchObject({
      code: expect.stringMatching(/^\d{5}$/),
      label: expect.any(String),
      score: expect.any(Number),
      why: expect.any(String),
    })
  })

  test('finds HCPCS Level II by CMS’s words', async () => {
    const { out } = await run('search standard wheelchair')
    expect(out).toMatch(/^K0001 +Standard wheelchair/m)
  })

  test('finds prefixes and ranges, and takes "y90" for a word', async () => {
    expect(await codesOf('search 7612')).toEqual(['76120', '76125'])
    expect(await codesOf('search 77001-77003')).toEqual(['77001', '77002', '77003'])
    expect(await codesOf('search y90')).toContain('79445')
  })

  test('marks a code that is gone', async () => {
    expect((await run('search 76001')).out).toContain('[ended 2018-12-31]')
  })

  test('says so when nothing is found', async () => {
    const { code, out } = await run('search qqqqqq')
    expect(code).toBe(0)
    expect(out).toContain('Nothing found')
  })
})

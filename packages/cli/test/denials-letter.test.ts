import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feescope-papers-'))
})
afterAll(() => rm(folder, { recursive: true }))

const ASK = 'denials letter 76120 76000-59 --denial CO-97 --line 2 --date 2024-08-15'

describe('feescope denials letter', () => {
  test('writes Word and PDF, by the ending of the file', async () => {
    for (const [ending, start] of [
      ['docx', 'PK'],
      ['pdf', '%PDF-'],
    ]) {
      const out = join(folder, `letter.${ending}`)
      const ran = await run(`${ASK} --charge 250.00 120.00 --out ${out}`)
      expect(ran).toMatchObject({ code: 0, err: '' })
      expect(ran.out).toContain('Fill in every place in brackets')
      expect((await readFile(out, 'latin1')).startsWith(start ?? '')).toBe(true)
    }
  })

  test('prints the letter where no file is named, or all of it as JSON', async () => {
    expect((await run(`${ASK} --payer Contractor`)).out).toContain('Why it should be paid')
    const { placeholders } = JSON.parse((await run(`${ASK} --json`)).out)
    expect(placeholders).toContain('[Payer]')
  })

  test('refuses where the indicator is 0, says what to do, writes nothing and exits 1', async () => {
    const out = join(folder, 'never.docx')
    const ran = await run(
      `denials letter 92611 76120-59 --denial CO-97 --line 2 --date 2024-08-15 --out ${out}`,
    )
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('No letter:')
    expect(ran.out).toContain('Modifier indicator 0')
    expect(await readdir(folder)).not.toContain('never.docx')
  })

  test.each([
    [`${ASK} --out letter.txt`, /\.docx or \.pdf/],
    [`${ASK} --out /dev/null/a.pdf`, /cannot be written/],
    ['denials letter 76120 --denial nonsense', /such as CO-97/],
    ['denials letter 76120 --denial CO-97 --line 4', /1 line;/],
    ['denials letter 76120', /--denial/],
  ])('%s exits 2', async (line, message) => {
    const { code, err } = await run(line)
    expect(err).toMatch(message)
    expect(code).toBe(2)
  })
})

describe('feescope toolkit', () => {
  test('writes the pack into a folder', async () => {
    const out = join(folder, 'kit')
    const ran = await run(
      `toolkit 76120 76000 --date 2026-07-15 --locality 13202-01 --out ${out} --json`,
    )
    expect(ran.code).toBe(0)
    expect(JSON.parse(ran.out).codes[0]).toMatchObject({
      code: '76120',
      whole: { amount: '131.03' },
    })
    expect((await readdir(out)).sort()).toEqual([
      'bundling-conflicts.csv',
      'denial-triggers.csv',
      'documentation.csv',
      'dollars.csv',
      'modifier-pitfalls.csv',
      'toolkit.pdf',
      'unit-limits.csv',
    ])
    expect(await readFile(join(out, 'dollars.csv'), 'utf8')).toContain(',131.03,')
  })

  test('counts what it found where no folder is named', async () => {
    expect((await run('toolkit 76120 --date 2026-07-15')).out).toContain('--out FOLDER')
  })

  test.each([
    ['toolkit soup!', /codes\[0\]/],
    ['toolkit 76120 --locality 1', /locality/i],
    ['toolkit 76120 --out /dev/null/a', /cannot be made/],
  ])('%s exits 2', async (line, message) => {
    const { code, err } = await run(line)
    expect(err).toMatch(message)
    expect(code).toBe(2)
  })
})

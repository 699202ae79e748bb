import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ContentError } from '../src/content/content-error.ts'
import { getContentFolder } from '../src/content/content-folder.ts'
import { openGuideBook } from '../src/guide/guide-book.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-content-'))
  cpSync(getContentFolder(), folder, { recursive: true })
})

afterEach(() => rmSync(folder, { recursive: true }))

/** What opening the content says; it must not open. */
function problemsOf(): readonly string[] {
  try {
    openGuideBook(folder)
  } catch (error) {
    if (error instanceof ContentError) return error.problems
    throw error
  }
  throw new Error('the content opened')
}

function edit(file: string, from: string, to: string): void {
  const path = join(folder, file)
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
}

describe('content that is wrong does not open, and says where', () => {
  it('a label file that is no JSON: file', () => {
    writeFileSync(join(folder, 'labels/allergy.json'), '{"95004": ')
    expect(problemsOf()).toEqual([expect.stringMatching(/^labels\/allergy\.json: is not JSON/)])
  })

  it('a label without its fields: file, code and field, all at once', () => {
    writeFileSync(join(folder, 'labels/allergy.json'), '{"95004": {"label": "Skin prick test"}}')
    expect(problemsOf()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^labels\/allergy\.json: 95004\.plain: /),
        expect.stringMatching(/^labels\/allergy\.json: 95004\.synonyms: /),
      ]),
    )
  })

  it('problems of several files together', () => {
    writeFileSync(join(folder, 'labels/allergy.json'), '[]')
    writeFileSync(join(folder, 'labels/ambulance.json'), '')
    expect(problemsOf().map((text) => text.split(':')[0])).toEqual([
      'labels/allergy.json',
      'labels/ambulance.json',
    ])
  })

  it('a guide: file, and the place in it', () => {
    edit('guides/76120.json', '"standing": "in-force"', '"standing": "inforce"')
    expect(problemsOf()).toEqual([
      expect.stringMatching(/^guides\/76120\.json: rules\.0\.standing/),
    ])
  })

  it('a file that is missing: file', () => {
    rmSync(join(folder, 'sources.json'))
    expect(problemsOf()).toEqual([expect.stringMatching(/^sources\.json: cannot be read/)])
  })
})

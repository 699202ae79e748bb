import { execFile } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { blocksOf, commandsOf, missingFrom } from './examples.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Pages whose examples people will paste: each is run, in its own empty folder and data directory. */
const PAGES = globSync(['docs/tutorial.md', 'docs/how-to/*.md'], { cwd: root }).sort()

interface Said {
  readonly code: number
  readonly text: string
}

/** Runs a line of shell; a finding (exit 1) is an answer, bad usage or a fault is not. */
function sh(line: string, folder: string): Promise<Said> {
  const env = {
    ...process.env,
    FEESCOPE_HOME: join(folder, 'home'),
    PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`,
    FORCE_COLOR: '0',
  }
  const command = line.replaceAll(
    /\bnpx feescope\b/g,
    `node ${join(root, 'packages/cli/bin/feescope.cjs')}`,
  )
  return new Promise((resolve) => {
    execFile('sh', ['-c', command], { cwd: folder, env, maxBuffer: 32e6 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: `${out}${err}` })
    })
  })
}

describe('every example of the documentation does what the page says', () => {
  test('there are pages', () => {
    expect(PAGES.length).toBeGreaterThan(4)
  })

  test.each(PAGES)('%s', { timeout: 120_000 }, async (page) => {
    const folder = await mkdtemp(join(tmpdir(), 'feescope-docs-'))
    // As after `npm install` of the packages in that folder.
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
    try {
      let said = ''
      let run = 0
      for (const { language, info, text } of blocksOf(readFileSync(join(root, page), 'utf8'))) {
        const file = /file=(\S+)/.exec(info)?.[1]
        if (file) {
          await writeFile(join(folder, file), text)
        } else if (language === 'sh') {
          said = ''
          for (const command of commandsOf(text)) {
            const answer = await sh(command, folder)
            expect(answer.code, `${command}\n${answer.text}`).toBeLessThan(2)
            said += answer.text
            run++
          }
        } else if (language === 'text') {
          expect(missingFrom(said, text), `said:\n${said}`).toEqual([])
        }
      }
      expect(run).toBeGreaterThan(0)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe('the check of printed answers', () => {
  test('finds what was not said, and what was said in another order', () => {
    expect(missingFrom('one\ntwo\nthree', 'one\n…\nthree')).toEqual([])
    expect(missingFrom('one\ntwo', 'two\none')).toEqual(['one'])
    expect(missingFrom('113.56', '12.36')).toEqual(['12.36'])
  })
})

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { bytesOf, fixtureText, paddedRows, padPprrvu, wholeGpci } from '../../test/fixture.ts'
import { createZip } from '../../test/write-zip.ts'
import { openReference } from '../open-reference.ts'
import { listHeld } from '../store/list-held.ts'
import { verifyHeld } from '../verify/verify-held.ts'
import { importFiles } from './import-files.ts'

const script = fileURLToPath(new URL('../../test/kill-import.ts', import.meta.url))
const cwd = fileURLToPath(new URL('../..', import.meta.url))

/** Starts an endless import and kills it some time after its first import began. */
async function importAndKill(home: string, files: readonly string[], after: number) {
  const args = ['--conditions=feescope-source', script, home, ...files]
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await new Promise((resolve) => child.stdout.once('data', resolve))
  await new Promise((resolve) => setTimeout(resolve, after))
  child.kill('SIGKILL')
  await ended
}

test('an import killed at any moment leaves all of the old data or all of the new', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'feescope-kill-'))
  try {
    const home = join(folder, 'home')
    const text = padPprrvu(fixtureText('pprrvu-csv-32.csv'))
    const zips = ['first', 'second'].map((name, index) => {
      const content = bytesOf(text.replace('RELEASED 06/30/2026', `RELEASED 07/0${index + 1}/2026`))
      const gpci = bytesOf(wholeGpci().replace('ALABAMA', `ALABAMA ${name.toUpperCase()}`))
      const file = join(folder, `rvu26c-${name}.zip`)
      const members = [
        { name: 'PPRRVU2026_Jul_nonQPP.csv', content },
        { name: 'GPCI2026.csv', content: gpci },
      ]
      writeFileSync(file, createZip(members))
      return file
    })
    expect((await importFiles(zips.slice(0, 1), { home })).imported).toHaveLength(2)
    for (const after of [0, 150, 300, 450, 700, 950]) {
      await importAndKill(home, zips, after)
      const reference = await openReference({ home })
      const [pfs, gpci] = [reference.choosePfs('2026-07-15'), reference.chooseGpci('2026-07-15')]
      if (!pfs.held || !gpci.held) throw new Error('nothing is held after the kill')
      expect([pfs.table.id, pfs.table.rowCount]).toEqual(['RVU26C', paddedRows])
      const own = listHeld({ home }).filter(({ bundled }) => !bundled)
      const violations = own.flatMap((held) => verifyHeld(held, reference, undefined).violations)
      expect(violations).toEqual([])
      // Both tables are of the same zip: the name of Alabama says which.
      expect(own.map(({ manifest }) => manifest.id).sort()).toEqual(['GPCI2026', 'RVU26C'])
      expect(gpci.table.find('10112-00')?.name).toMatch(/^ALABAMA (FIRST|SECOND)$/)
    }
    expect((await importFiles(zips.slice(1), { home })).rejected).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

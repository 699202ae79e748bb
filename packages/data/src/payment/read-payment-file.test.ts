import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sharedFile, withoutSharedFiles } from '../../test/shared-files.ts'
import { readPaymentFile } from './read-payment-file.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-payment-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const record = (modifier: string, amount = '0000077.78') =>
  `"2025","01112","57","50688","${modifier}","${amount}","0000070.00"," ","0","A","2","0000000.00","0000000.00","9","0000000.00","0000001.05"\r\n`
const trailer = '"TRL- ALL RIGHTS RESERVED."\r\nanything\r\n'

describe('readPaymentFile', () => {
  test('reads amounts in cents, drops duplicates whatever their padding, ends at TRL', async () => {
    const path = write(
      'PFREV4.txt.gz',
      gzipSync(record('  ') + record(' ') + record('26') + trailer),
    )
    const file = await readPaymentFile(path)
    expect(file).toMatchObject({ duplicates: 1, rejects: [] })
    expect(file.amounts).toEqual([
      {
        line: 1,
        year: 2025,
        mac: '01112',
        number: '57',
        code: '50688',
        modifier: '',
        nonfacility: 7778,
        facility: 7000,
        pctc: '0',
        status: 'A',
        multipleProcedure: '2',
        therapyNoninstitutional: 0,
        therapyInstitutional: 0,
        oppsIndicator: '9',
        oppsNonfacility: 0,
        oppsFacility: 105,
      },
      expect.objectContaining({ line: 3, modifier: '26' }),
    ])
  })

  test('rejects what it cannot read, with its place', async () => {
    const { amounts, rejects } = await readPaymentFile(
      write('a.txt', record('  ', '77,78') + record('26')),
    )
    expect(amounts).toHaveLength(1)
    expect(rejects).toMatchObject([{ line: 1, column: 6, received: '77,78' }])
  })

  test('another file is refused', async () => {
    const { amounts, rejects } = await readPaymentFile(write('b.txt', 'HCPCS,MOD\n'))
    expect(amounts).toEqual([])
    expect(rejects).toMatchObject([{ rule: 'unknown-layout' }])
  })
})

describe.skipIf(withoutSharedFiles)('CMS’s own files', () => {
  test.each([
    ['pf2025/PFREV25C.txt', 109, 0],
    ['pf2025/PFREV25D.txt.gz', 763, 763],
    ['pf2025/PF25A_excerpt_AL_AK_FL04_MA01.csv', 499, 0],
  ])('%s has %i amounts and %i duplicates', async (name, amounts, duplicates) => {
    const file = await readPaymentFile(sharedFile(name))
    expect(file.rejects).toEqual([])
    expect([file.amounts.length, file.duplicates]).toEqual([amounts, duplicates])
  })
})

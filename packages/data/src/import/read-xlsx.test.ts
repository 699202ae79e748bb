import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { createZip } from '../../test/write-zip.ts'
import { isXlsx, readXlsxSource } from './read-xlsx.ts'

describe('a spreadsheet as csv text', () => {
  test('one line per row; commas and quotes are quoted, line ends become blanks', async () => {
    const rows = [
      ['a\r\nb', 'c,d', 'say "x"'],
      [],
      [100, null, true],
      [0.5, new Date('2024-07-01')],
    ]
    const bytes = await writeXlsx({ sheets: [{ name: 'Sheet1', rows }] })
    const source = await readXlsxSource('folder/edits.xlsx', bytes)
    expect(source.name).toBe('edits.xlsx')
    expect(source.text.split('\n').map((line) => line.replace(/,+$/, ''))).toEqual([
      'a b,"c,d","say ""x"""',
      '',
      '100,,true',
      '0.5,20240701',
    ])
  })

  test('is known by its name or its bytes', () => {
    expect(isXlsx('a.xlsx', Buffer.from(''))).toBe(true)
    expect(isXlsx('a', createZip([]))).toBe(false)
    expect(isXlsx('a', createZip([{ name: 'a', content: Buffer.from('a') }]))).toBe(true)
    expect(isXlsx('a.csv', Buffer.from('Column 1'))).toBe(false)
  })
})

describe('what is refused', () => {
  test.each([
    ['bytes that are no zip', Buffer.from('PK')],
    ['a zip that is no spreadsheet', createZip([{ name: 'a.csv', content: Buffer.from('a') }])],
  ])('%s', async (_, bytes) => {
    await expect(readXlsxSource('a.xlsx', bytes)).rejects.toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining('a.xlsx'),
    })
  })

  test('a spreadsheet whose text is too long', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Sheet1', rows: [['x'.repeat(500)]] }] })
    await expect(readXlsxSource('a.xlsx', bytes, 100)).rejects.toMatchObject({
      code: 'file-too-large',
    })
  })

  test('a zip bomb, before it is unpacked', async () => {
    const bomb = createZip([
      { name: 'xl/sheet1.xml', content: Buffer.from('a'), declaredSize: 4e9 },
    ])
    await expect(readXlsxSource('a.xlsx', bomb)).rejects.toMatchObject({ code: 'file-too-large' })
  })
})

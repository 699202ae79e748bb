import { streamXlsxRows } from 'hucre/xlsx'
import { fromBufferPromise } from 'yauzl'
import { DataError } from '../data-error.ts'
import type { Source } from '../families/family.ts'
import { sha256 } from '../store/write-release.ts'
import { maximumBytes, tooLarge } from './read-source.ts'

/** By its name, or by its bytes: other zips are unpacked before their members are read. */
export function isXlsx(file: string, bytes: Uint8Array): boolean {
  if (/\.xlsx$/i.test(file)) return true
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/**
 * The first sheet of a spreadsheet as csv text, one line per row, so that every importer reads
 * spreadsheets and line numbers are row numbers (line ends within a cell become blanks). Numeric
 * cells have lost leading zeros; importers put those of codes back.
 */
export async function readXlsxSource(
  file: string,
  bytes: Uint8Array,
  maximum: number = maximumBytes,
): Promise<Source> {
  try {
    await refuseLarge(file, bytes, maximum)
    const lines: string[] = []
    let characters = 0
    for await (const { index, values } of streamXlsxRows(bytes)) {
      while (lines.length < index) lines.push('')
      const line = values.map(renderCell).join(',')
      characters += line.length
      if (characters > maximum) throw tooLarge(file, maximum)
      lines.push(line)
    }
    const name = file.replace(/^.*[\\/]/, '')
    return { file, name, sha256: sha256(bytes), text: lines.join('\n') }
  } catch (cause) {
    if (cause instanceof DataError) throw cause
    const message = `${file} is not a sound xlsx file. Download it again, or take the csv or txt.`
    throw new DataError('unreadable-file', message, cause)
  }
}

/** A spreadsheet unpacks to many times its size: ten times the largest text is enough for CMS's. */
const unpackedFactor = 10

async function refuseLarge(file: string, bytes: Uint8Array, maximum: number): Promise<void> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  let unpacked = 0
  for await (const entry of zip.eachEntry()) unpacked += entry.uncompressedSize
  if (unpacked > maximum * unpackedFactor) throw tooLarge(file, maximum)
}

function renderCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = value instanceof Date ? compactDate(value) : String(value)
  const line = text.replaceAll(/[\r\n]+/g, ' ')
  return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line
}

/** As CMS writes dates in its text files: yyyymmdd. */
function compactDate(date: Date): string {
  return date.toISOString().slice(0, 10).replaceAll('-', '')
}

import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip, createZstdCompress } from 'node:zlib'
import { type AnswerRow, parseAnswerRow } from './answer-row.ts'
import { type FileFormat, formatOfPath, packingOfPath } from './file-format.ts'
import { writeJsonAnswers } from './write-json-answers.ts'

/** Whether the output is the answers as they are written, line by line. */
export function isPlainCsv(output: string): boolean {
  return formatOfPath(output) === 'csv' && packingOfPath(output) === null
}

/** Turns the answers of a whole run into the output file, which appears when it is complete. */
export async function convertAnswers(answers: string, output: string): Promise<void> {
  const unfinished = `${output}.new`
  const source = await convertedBytes(answers, formatOfPath(output))
  const packing = packingOfPath(output)
  const target = createWriteStream(unfinished)
  if (packing === null) await pipeline(source, target)
  else await pipeline(source, packing === 'gzip' ? createGzip() : createZstdCompress(), target)
  const file = await open(unfinished, 'r+')
  await file.sync()
  await file.close()
  await rename(unfinished, output)
}

async function convertedBytes(answers: string, format: FileFormat): Promise<Readable> {
  switch (format) {
    case 'csv':
      return createReadStream(answers, { highWaterMark: 1 << 20 })
    case 'jsonl':
      return Readable.from(writeJsonAnswers(readAnswers(answers)), { objectMode: false })
    case 'parquet': {
      // The Parquet library is loaded when it is needed.
      const { writeParquetAnswers } = await import('./write-parquet-answers.ts')
      return Readable.from(writeParquetAnswers(readAnswers(answers)), { objectMode: false })
    }
    case '837p':
      throw new Error('837P is not written')
    default:
      return format satisfies never
  }
}

/** The rows after the header, a piece at a time. */
async function* readAnswers(path: string): AsyncGenerator<readonly AnswerRow[]> {
  let held = ''
  let first = true
  for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = (held + piece).split('\n')
    held = lines.pop() ?? ''
    if (first) lines.shift()
    first = false
    yield lines.map(parseAnswerRow)
  }
}

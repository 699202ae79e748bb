import type { Reference } from '@feescope/core'
import { parseHeader } from '../packages/batch/src/csv/header.ts'
import { createRecordFields } from '../packages/batch/src/csv/record-fields.ts'
import { type ScannedRecord, scanRecord } from '../packages/batch/src/csv/scan-record.ts'
import { createAnswerTexts } from '../packages/batch/src/reprice/answer-texts.ts'
import { createColumnKeys } from '../packages/batch/src/reprice/column-keys.ts'
import { createKnownMemory, openKnown } from '../packages/batch/src/reprice/known/known.ts'
import { createOutputBuffer } from '../packages/batch/src/reprice/output-buffer.ts'
import { parseCents, parseDate } from '../packages/batch/src/reprice/parse-fields.ts'
import { createPendingLines, reserveLine } from '../packages/batch/src/reprice/pending-lines.ts'
import { PLACE_COLUMNS } from '../packages/batch/src/reprice/places.ts'
import { createChunkRepricer } from '../packages/batch/src/reprice/reprice-chunk.ts'
import { writeLines } from '../packages/batch/src/reprice/write-lines.ts'

const NEWLINE = 10
const ROUNDS = 4

/** What the parts of repricing cost, on one file in memory; processor time of this process. */
export function measureStages(file: Uint8Array, reference: Reference) {
  const headerEnd = file.indexOf(NEWLINE)
  const header = parseHeader(new TextDecoder().decode(file.subarray(0, headerEnd)))
  const bytes = file.slice(headerEnd + 1)
  const repricer = createChunkRepricer(reference, header)
  let lines = 0
  const first = seconds(() => {
    lines = repricer.reprice(bytes, 2).counts.read
  })
  const again = best(() => void repricer.reprice(bytes, 2))
  const parse = best(() => void parseAll(bytes, header))
  const write = best(() => void writeAll(lines))
  const figure = (name: string, time: number) => ({
    name: `of ${lines} lines in memory: ${name}`,
    value: lines / time,
    unit: 'lines/s',
  })
  return [
    figure('everything, met for the first time', first),
    figure('everything, met before', again),
    figure('parsing alone', parse),
    figure('writing alone', write),
  ]
}

function seconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function best(work: () => void): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => seconds(work)))
}

/** Reads every field that decides an answer; the sum keeps the work from being left out. */
function parseAll(bytes: Uint8Array, header: ReturnType<typeof parseHeader>): number {
  const { at } = header
  const fields = createRecordFields()
  const record: ScannedRecord = { end: 0, next: 0, plain: true }
  const lineKeys = createColumnKeys(['code', 'modifiers', 'units'], header, () => 1)
  const placeKeys = createColumnKeys(PLACE_COLUMNS, header, () => 1)
  const { starts, ends } = fields
  let sum = 0
  for (let start = 0; start < bytes.length; start = record.next) {
    scanRecord(bytes, start, fields, record)
    sum += parseDate(bytes, starts[at.date] ?? 0, ends[at.date] ?? 0)
    sum += parseCents(bytes, starts[at.charge] ?? 0, ends[at.charge] ?? 0)
    sum += lineKeys.find(bytes, fields, record.plain) + placeKeys.find(bytes, fields, record.plain)
  }
  return sum
}

/** Writes one answer again and again, in claims of two lines. */
function writeAll(lines: number): number {
  const input = new TextEncoder().encode('C1234567,1,C1234567,2,')
  const texts = createAnswerTexts(openKnown(createKnownMemory()).texts)
  const text = texts.number('priced', null, 0, 'RVU26C')
  const pending = createPendingLines()
  for (const start of [0, 11]) {
    reserveLine(pending)
    const at = pending.count++
    pending.claimStarts[at] = start
    pending.claimEnds[at] = start + 8
    pending.lineStarts[at] = start + 9
    pending.lineEnds[at] = start + 10
    pending.cents[at] = 11_356
    pending.texts[at] = text
  }
  const output = createOutputBuffer(1 << 22)
  const tally = { lines: new Int32Array(3), allowedCents: 0 }
  for (let written = 0; written < lines; written += 2) {
    if (output.length > 1 << 21) output.length = 0
    writeLines(input, pending, output, texts, tally)
  }
  return tally.allowedCents
}

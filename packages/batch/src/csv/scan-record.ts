import type { RecordFields } from './record-fields.ts'

const NEWLINE = 10
const RETURN = 13
const QUOTE = 34
const COMMA = 44

/** What `scanRecord` found besides the fields. */
export interface ScannedRecord {
  /** Where the record ends, without the line's end; its start when the line is blank. */
  end: number
  /** Where the next one begins. */
  next: number
  /** Has no quotes, so the fields found are right; else `splitRecord` must look again. */
  plain: boolean
}

/**
 * Finds the fields of a record by its commas. The bytes must end with a newline. Fields beyond the room
 * of `fields` are counted and not kept.
 */
export function scanRecord(
  bytes: Uint8Array,
  start: number,
  fields: RecordFields,
  record: ScannedRecord,
): void {
  const { starts, ends } = fields
  let count = 0
  let at = start
  let plain = true
  starts[0] = start
  for (;;) {
    let byte = bytes[at] ?? NEWLINE
    // No byte that means something is greater than a comma.
    while (byte > COMMA) byte = bytes[++at] ?? NEWLINE
    if (byte === COMMA) {
      ends[count++] = at
      starts[count] = at + 1
    } else if (byte === NEWLINE) break
    else if (byte === QUOTE) plain = false
    at++
  }
  const end = at > start && bytes[at - 1] === RETURN ? at - 1 : at
  ends[count] = end
  fields.count = count + 1
  record.end = end
  record.next = at + 1
  record.plain = plain
}

const COMMA = 44
const QUOTE = 34

/**
 * Finds the fields of one record in a buffer, without making text of them. A quoted field is
 * given without its quotes; doubled quotes inside and line ends inside quotes are not supported in
 * claim files and make the record malformed.
 */
export interface RecordFields {
  /** Number of fields found by `split`. */
  count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** A record with more is malformed. */
export const MAX_FIELDS = 64

export function createRecordFields(): RecordFields {
  return { count: 0, starts: new Int32Array(MAX_FIELDS), ends: new Int32Array(MAX_FIELDS) }
}

/** Splits the record at `start … end`. Returns false when its quotes do not match or it has too many fields. */
export function splitRecord(
  bytes: Uint8Array,
  start: number,
  end: number,
  fields: RecordFields,
): boolean {
  let count = 0
  let at = start
  for (;;) {
    if (count === MAX_FIELDS) return false
    if (bytes[at] === QUOTE) {
      let close = at + 1
      while (close < end && bytes[close] !== QUOTE) close++
      if (close >= end) return false
      fields.starts[count] = at + 1
      fields.ends[count] = close
      at = close + 1
      if (at < end && bytes[at] !== COMMA) return false
    } else {
      fields.starts[count] = at
      while (at < end && bytes[at] !== COMMA) at++
      fields.ends[count] = at
    }
    count++
    if (at >= end) break
    at++
  }
  fields.count = count
  return true
}

import { type AddOnField, addOnFields } from '../../layouts/add-on-field.ts'
import type { FixedWidthLayout, SourceRecord } from '../../layouts/layout.ts'
import type { RejectList } from '../../reject.ts'
import { textLines } from '../../text/text-lines.ts'

/** Characters up to the edit's effective date; what follows is blank in many records. */
const shortestRecord = 32

/**
 * The records of the fixed-width file below its notices. Unlike other CMS text the records are not
 * all of one length: trailing blanks may be missing, and longer notes run on.
 */
export function* readAddOnText(
  layout: FixedWidthLayout<AddOnField>,
  text: string,
  headerLines: number,
  rejects: RejectList,
): Generator<SourceRecord<AddOnField>> {
  for (const [index, record] of textLines(text).entries()) {
    if (index < headerLines || record.trim() === '') continue
    const line = index + 1
    if (record.trimEnd().length < shortestRecord) {
      const reason = `A record has at least ${shortestRecord} characters; this one has ${record.trimEnd().length}.`
      const received = record.slice(0, 60)
      rejects.insert({ line, column: 0, field: '', rule: 'record-length', reason, received })
      if (rejects.isFull()) return
      continue
    }
    yield { line, values: cut(layout, record) }
  }
}

function cut(layout: FixedWidthLayout<AddOnField>, record: string): Record<AddOnField, string> {
  const entries = addOnFields.map((field): [AddOnField, string] => {
    const [from, to] = layout.fields[field] ?? [0, 0]
    return [field, record.slice(from - 1, to).trim()]
  })
  return Object.fromEntries(entries) as Record<AddOnField, string> // one entry per field
}

import type { AddOnField } from '../../layouts/add-on-field.ts'
import { columnOf, type Layout, type SourceRecord } from '../../layouts/layout.ts'
import { readDelimited } from '../../layouts/read-records.ts'
import { createRejectList, type RejectList } from '../../reject.ts'
import {
  type NcciRelease,
  ncciReleaseDates,
  ncciReleaseId,
  parseNcciReleaseId,
} from '../../releases/ncci-release.ts'
import {
  type ImportOptions,
  type ImportOutcome,
  refusal,
  type Source,
  type TableFamily,
} from '../family.ts'
import type { AddOnEdit } from './add-on-edit.ts'
import { encodeAddOn } from './encode-add-on.ts'
import { type AddOnRecord, parseAddOnRow } from './parse-add-on-row.ts'
import { readAddOnText } from './read-add-on-text.ts'
import { type AddOnRecognition, recogniseAddOn } from './recognise-add-on.ts'

/** NCCI add-on codes and the primary codes they may go with. */
export const addOnFamily: TableFamily = {
  kind: 'add-on',
  tableFile: 'add-on.arrow',
  spreadsheets: true,
  recognises: (text) => recogniseAddOn(text) !== undefined,
  import: importAddOn,
}

function importAddOn(source: Source, options: ImportOptions): ImportOutcome {
  const version = recogniseAddOn(source.text)
  if (!version || version.kind === 'unknown-version') {
    const reason = version?.message ?? 'This is not an add-on code file.'
    return refusal(source.file, { rule: 'unknown-layout', reason, line: version?.line })
  }
  const release = identifyAddOn(source.name, options.release)
  if (!release) {
    const reason = releaseReason
    return refusal(source.file, { rule: 'unknown-release', reason, received: source.name })
  }
  const rejects = createRejectList(source.file)
  const edits = readAddOnEdits(version, source.text, rejects)
  if (rejects.rejects.length > 0) return { status: 'rejected', rejects: rejects.rejects }
  return {
    status: 'imported',
    id: ncciReleaseId(release),
    effective: ncciReleaseDates(release),
    rows: edits.length,
    layout: version.layout.id,
    encode: () => encodeAddOn(edits),
  }
}

type KnownVersion = Exclude<AddOnRecognition, { kind: 'unknown-version' }>

/** The edits by add-on code and primary, oldest first; what cannot be typed goes to `rejects`. */
export function readAddOnEdits(
  version: KnownVersion,
  text: string,
  rejects: RejectList,
): AddOnEdit[] {
  const { layout } = version
  const dated = version.kind === 'txt' || version.dated
  const seen = new Map<string, number>()
  const edits: AddOnEdit[] = []
  for (const record of records(version, text, rejects)) {
    const row = parseAddOnRow(layout, record, rejects, dated)
    if (row && !isRepeated(row, seen, layout, rejects)) edits.push(row.edit)
    if (rejects.isFull()) break
  }
  return edits.sort((a, b) => compareKeys(keyOf(a), keyOf(b)))
}

function records(
  version: KnownVersion,
  text: string,
  rejects: RejectList,
): Iterable<SourceRecord<AddOnField>> {
  if (version.kind === 'txt')
    return readAddOnText(version.layout, text, version.headerLines, rejects)
  return readDelimited(version.layout, text, version.headerLine, rejects)
}

function isRepeated(
  { line, edit }: AddOnRecord,
  seen: Map<string, number>,
  layout: Layout<AddOnField>,
  rejects: RejectList,
): boolean {
  const key = keyOf(edit)
  const first = seen.get(key)
  seen.set(key, first ?? line)
  if (first === undefined) return false
  const reason = `The same edit is already on line ${first}.`
  const column = columnOf(layout, 'addOn')
  rejects.insert({ line, column, field: 'addOn', rule: 'duplicate-row', reason, received: key })
  return true
}

function keyOf({ addOn, primary, effective, deleted, type }: AddOnEdit): string {
  return [addOn, primary, effective, deleted, type].join(' ')
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** `AOC_V2026Q2-F-MCR.txt`; a given release overrides the name. */
function identifyAddOn(name: string, given: string | undefined): NcciRelease | undefined {
  if (given !== undefined) {
    const release = parseNcciReleaseId(given)
    return release?.table === 'AOC' ? release : undefined
  }
  const match = /AOC_V?(\d{4})Q([1-4])/i.exec(name)
  if (!match) return undefined
  const [year, quarter] = [Number(match[1]), Number(match[2])]
  return { table: 'AOC', setting: undefined, year, quarter }
}

const releaseReason =
  'An add-on code file does not say its quarter. Keep the name CMS gave it ' +
  '(AOC_V2026Q2-F-MCR.txt), or say the release, e.g. NCCI-AOC-2026Q2.'

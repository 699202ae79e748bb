import type { MueLimit } from '@feescope/core'
import { columnOf } from '../../layouts/layout.ts'
import { readDelimited } from '../../layouts/read-records.ts'
import { createRejectList, type RejectList } from '../../reject.ts'
import { ncciReleaseDates, ncciReleaseId } from '../../releases/ncci-release.ts'
import {
  type ImportOptions,
  type ImportOutcome,
  refusal,
  type Source,
  type TableFamily,
} from '../family.ts'
import { encodeMue } from './encode-mue.ts'
import { identifyMue } from './identify-mue.ts'
import { type MueRow, parseMueRow } from './parse-mue-row.ts'
import { type MueRecognition, recogniseMue } from './recognise-mue.ts'

/** NCCI medically unlikely edits: the most units of a code on one day. */
export const mueFamily: TableFamily = {
  kind: 'mue',
  tableFile: 'mue.arrow',
  spreadsheets: true,
  recognises: (text) => recogniseMue(text) !== undefined,
  import: importMue,
}

function importMue(source: Source, options: ImportOptions): ImportOutcome {
  const version = recogniseMue(source.text)
  if (!version || version.kind === 'unknown-version') {
    const reason = version?.message ?? 'This is not an MUE table.'
    return refusal(source.file, { rule: 'unknown-layout', reason, line: version?.line })
  }
  const release = identifyMue(source.name, version.setting, options.release)
  if (!release) {
    const reason = releaseReason
    return refusal(source.file, { rule: 'unknown-release', reason, received: source.name })
  }
  const rejects = createRejectList(source.file)
  const limits = readLimits(version, source.text, rejects, options.force ?? false)
  if (rejects.rejects.length > 0) return { status: 'rejected', rejects: rejects.rejects }
  if (limits.length === 0) {
    return refusal(source.file, { rule: 'no-rows', reason: 'The file has no data rows.' })
  }
  return {
    status: 'imported',
    id: ncciReleaseId(release),
    effective: ncciReleaseDates(release),
    rows: limits.length,
    layout: version.layout.id,
    encode: () => encodeMue(limits),
  }
}

type KnownVersion = Exclude<MueRecognition, { kind: 'unknown-version' }>

/** The limits by code; a code that occurs twice is rejected. */
function readLimits(
  version: KnownVersion,
  text: string,
  rejects: RejectList,
  force: boolean,
): MueLimit[] {
  const byCode = new Map<string, MueRow>()
  for (const record of readDelimited(version.layout, text, version.headerLine, rejects)) {
    const row = parseMueRow(version.layout, record, rejects, force)
    const first = row && byCode.get(row.limit.code)
    if (row && first) {
      rejects.insert({
        line: row.line,
        column: columnOf(version.layout, 'code'),
        field: 'code',
        rule: 'duplicate-row',
        reason: `The code is already on line ${first.line}.`,
        received: row.limit.code,
      })
    } else if (row) byCode.set(row.limit.code, row)
    if (rejects.isFull()) break
  }
  const limits = [...byCode.values()].map(({ limit }) => limit)
  return limits.sort((a, b) => (a.code < b.code ? -1 : 1))
}

const releaseReason =
  'An MUE table does not say its quarter. Keep the name CMS gave it ' +
  '(MCR_MUE_PractitionerServices_Eff_04-01-2026.csv), or say the release of its setting, ' +
  'e.g. NCCI-MUE-PRA-2026Q2.'

import { DataError } from '../data-error.ts'
import { findFamily } from '../families/families.ts'
import type { ImportOptions, ImportOutcome, SourceInfo, TableFamily } from '../families/family.ts'
import type { Reject } from '../reject.ts'
import { type HeldRelease, listReleaseFolders } from '../store/held-release.ts'
import { ownReleasesFolder } from '../store/releases-folder.ts'
import type { WritableRelease } from '../store/write-release.ts'
import { chooseTables } from './choose-tables.ts'
import { type CollectedFile, collectFiles, notATextFile } from './collect-files.ts'
import { combineParts, type PartOfTable } from './combine-parts.ts'
import type { ImportReport } from './import-report.ts'
import { publish } from './publish.ts'
import { readSource } from './read-source.ts'
import { isXlsx, readXlsxSource } from './read-xlsx.ts'
import { refuseLongLines } from './refuse-long-lines.ts'

export interface ImportFilesOptions {
  /** The user's data directory; made when it does not exist. */
  readonly home: string
  /** Told before each file is read and before the tables are written. */
  readonly onProgress?: (text: string) => void
  /** For files that do not say which release they are: `RVU24AR`, `NCCI-PTP-PRA-2026Q3`. */
  readonly release?: string | undefined
  /** Import although a part is missing, a label is not known or CMS's sums disagree. */
  readonly force?: boolean | undefined
  /** When the import happens; the present without it. */
  readonly now?: Date
}

interface Findings {
  readonly candidates: WritableRelease[]
  readonly parts: PartOfTable[]
  readonly alreadyHeld: { id: string; file: string; sha256: string }[]
  readonly skipped: { file: string; reason: string }[]
  readonly rejected: Reject[]
}

/**
 * Imports CMS files into the user's data directory: zips as downloaded, their members (plain or
 * gzip) or folders of them. All or nothing: when any file is rejected, nothing is written.
 * Importing the same content again changes nothing.
 */
export async function importFiles(
  paths: readonly string[],
  options: ImportFilesOptions,
): Promise<ImportReport> {
  const held = listReleaseFolders(ownReleasesFolder(options.home), false)
  const findings: Findings = {
    candidates: [],
    parts: [],
    alreadyHeld: [],
    skipped: [],
    rejected: [],
  }
  for (const path of paths) {
    for await (const file of collectFiles(path)) {
      options.onProgress?.(`Reading ${file.file}`)
      await sortIn(findings, file, held, options)
    }
  }
  for (const path of paths) {
    if (!readAnything(findings, path))
      findings.rejected.push(wholeFile(path, 'empty', holdsNothing))
  }
  for (const { family, source, outcome, skipped } of combineParts(
    findings.parts,
    options.force ?? false,
  )) {
    findings.skipped.push(...skipped)
    sortInOutcome(findings, family, source, outcome)
  }
  const { chosen, skipped, conflicts } = chooseTables(findings.candidates)
  findings.skipped.push(...skipped)
  findings.rejected.push(
    ...conflicts.map(({ file, reason }) => wholeFile(file, 'two-files', reason)),
  )
  if (findings.rejected.length > 0) return refuse(findings, chosen)
  for (const { table } of chosen) options.onProgress?.(`Writing ${table.id}`)
  const written = publish(chosen, options)
  if (written.rejected.length > 0) {
    findings.rejected.push(...written.rejected)
    return refuse(findings, chosen)
  }
  const { candidates: _, parts: __, ...report } = findings
  const { imported, overridden } = written
  return { ...report, imported, ...(overridden.length > 0 && { overridden }) }
}

const holdsNothing = 'It holds no file. Download it again.'

function readAnything(findings: Findings, path: string): boolean {
  const { candidates, parts, alreadyHeld, skipped, rejected } = findings
  const files = [...candidates, ...parts].map(({ source }) => source.file)
  const others = [...alreadyHeld, ...skipped, ...rejected].map(({ file }) => file)
  return [...files, ...others].some((file) => file.startsWith(path))
}

async function sortIn(
  findings: Findings,
  collected: CollectedFile,
  held: readonly HeldRelease[],
  options: ImportOptions,
): Promise<void> {
  const { file } = collected
  if (collected.status === 'skipped') {
    findings.skipped.push({ file, reason: collected.reason })
  } else if (collected.status === 'failed') {
    findings.rejected.push(wholeFile(file, collected.error.code, collected.error.message))
  } else {
    try {
      await sortInText(findings, collected, held, options)
    } catch (error) {
      if (!(error instanceof DataError)) throw error
      findings.rejected.push(wholeFile(file, error.code, error.message))
    }
  }
}

async function sortInText(
  findings: Findings,
  { file, bytes, given }: CollectedFile & { status: 'read' },
  held: readonly HeldRelease[],
  options: ImportOptions,
): Promise<void> {
  const spreadsheet = isXlsx(file, bytes)
  const source = spreadsheet ? await readXlsxSource(file, bytes) : readSource(file, bytes)
  const same = held.find((each) => isMadeOf(each, source.sha256))
  if (same && !isAskedAs(options.release, same)) {
    findings.alreadyHeld.push({ id: same.manifest.id, file, sha256: source.sha256 })
    return
  }
  refuseLongLines(file, source.text)
  const family = findFamily(source.text)
  if (!family) {
    if (given) findings.rejected.push(wholeFile(file, 'unknown-family', unknownFamily))
    else findings.skipped.push({ file, reason: unknownFamily })
    return
  }
  if (spreadsheet && !family.spreadsheets) throw new DataError('unreadable-file', notATextFile)
  sortInOutcome(findings, family, source, family.import(source, options))
}

function isMadeOf({ manifest: { source } }: HeldRelease, hash: string): boolean {
  return source.sha256 === hash || (source.parts ?? []).some(({ sha256 }) => sha256 === hash)
}

function sortInOutcome(
  findings: Findings,
  family: TableFamily,
  source: SourceInfo,
  outcome: ImportOutcome,
): void {
  switch (outcome.status) {
    case 'imported':
      findings.candidates.push(packed({ family, source, table: outcome }))
      return
    case 'part':
      findings.parts.push({ family, source: withoutText(source), part: outcome })
      return
    case 'skipped':
      findings.skipped.push({ file: source.file, reason: outcome.reason })
      return
    case 'rejected':
      findings.rejected.push(...outcome.rejects)
      return
    default:
      outcome satisfies never
  }
}

/** True when a held file is wanted under another release name than it has. */
function isAskedAs(release: string | undefined, { manifest }: HeldRelease): boolean {
  return release !== undefined && manifest.kind === 'pfs' && manifest.id !== release.toUpperCase()
}

/** Its bytes instead of its text and rows: a folder may hold dozens of files. */
function packed({ family, source, table }: WritableRelease): WritableRelease {
  const bytes = table.encode({ descriptors: true })
  return { family, source: withoutText(source), table: { ...table, encode: () => bytes } }
}

function withoutText({ file, name, sha256, parts }: SourceInfo): SourceInfo {
  return { file, name, sha256, ...(parts && { parts }) }
}

const unknownFamily =
  'Not a table this version of Feescope reads. It reads the files of an RVU zip, payment amounts, ' +
  'ZIP codes, the NCCI tables, HCPCS Level II and the lists named in docs/data.md.'

function refuse(findings: Findings, chosen: readonly WritableRelease[]): ImportReport {
  const reason = 'Not written, because another file was rejected.'
  const unwritten = chosen.map(({ source }) => ({ file: source.file, reason }))
  const { alreadyHeld, rejected } = findings
  return { imported: [], alreadyHeld, rejected, skipped: [...findings.skipped, ...unwritten] }
}

function wholeFile(file: string, rule: string, reason: string): Reject {
  return { file, line: 0, column: 0, field: '', rule, reason, received: '' }
}

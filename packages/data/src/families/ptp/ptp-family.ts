import { ptpExtract7 } from '../../layouts/ptp-extract-7.ts'
import { createRejectList } from '../../reject.ts'
import { ncciReleaseId } from '../../releases/ncci-release.ts'
import {
  type ImportOptions,
  type ImportOutcome,
  refusal,
  type Source,
  type TableFamily,
} from '../family.ts'
import { assemblePtp } from './assemble-ptp.ts'
import { identifyPtp } from './identify-ptp.ts'
import { parsePtpPart } from './parse-ptp-part.ts'
import { recognisePtp } from './recognise-ptp.ts'

/** NCCI procedure-to-procedure edits, which CMS publishes in four files a table. */
export const ptpFamily: TableFamily = {
  kind: 'ptp',
  tableFile: 'ptp.arrow',
  spreadsheets: true,
  recognises: (text) => recognisePtp(text) !== undefined,
  import: importPtp,
  partCount: 4,
  combine: (parts) => {
    const [first] = parts
    if (!first) throw new Error('no-parts: a table is made of at least one')
    const files = parts.map(({ source, part }) => ({ file: source.file, part: part.content }))
    return assemblePtp(first.part.release, first.part.layout, files)
  },
}

function importPtp(source: Source, options: ImportOptions): ImportOutcome {
  const version = recognisePtp(source.text)
  if (!version || version.kind === 'unknown-version') {
    const reason = version?.message ?? 'This is not an NCCI PTP edit file.'
    return refusal(source.file, { rule: 'unknown-layout', reason, line: version?.line })
  }
  const whole = version.layout === ptpExtract7
  const identity = identifyPtp(source.name, options.release)
  if (!identity) return refuse(source, 'unknown-release', releaseReason)
  if (!whole && identity.part === undefined) {
    return refuse(source, 'unknown-part', partReason)
  }
  const rejects = createRejectList(source.file)
  const reading = {
    version,
    effectiveRequired: !whole,
    anyRationale: options.force ?? false,
  }
  const content = parsePtpPart(source.text, reading, rejects)
  if (rejects.rejects.length > 0) return { status: 'rejected', rejects: rejects.rejects }
  if (content.rowCount === 0) return refuse(source, 'no-rows', 'The file has no data rows.')
  const { release } = identity
  const layout = version.layout.id
  if (whole) return assemblePtp(release, layout, [{ file: source.file, part: content }])
  const part = identity.part ?? 1
  return { status: 'part', id: ncciReleaseId(release), release, part, layout, content }
}

const releaseReason =
  'A PTP file does not say which table it belongs to. Keep the name CMS gave it ' +
  '(ccipra-v322r0-f1.txt), or say the release, e.g. NCCI-PTP-PRA-2026Q3.'

const partReason =
  'Which of the four parts this is stands in its name only: keep the name CMS gave it ' +
  '(ccipra-v322r0-f1.txt).'

function refuse({ file, name }: Source, rule: string, reason: string): ImportOutcome {
  return refusal(file, { rule, reason, received: name })
}

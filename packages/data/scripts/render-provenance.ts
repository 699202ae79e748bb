import type { Manifest } from '../src/store/manifest.ts'
import type { BundledSource } from './bundled-sources.ts'

/** The text of releases/PROVENANCE.md. */
export function renderProvenance(
  written: readonly { readonly bundled: BundledSource; readonly manifest: Manifest }[],
): string {
  return `# Provenance of the bundled releases

Written by \`scripts/bundle.ts\` from files of the Centers for Medicare & Medicaid Services. Each
folder holds one table as an Arrow IPC file and a \`manifest.json\`. Facts only: codes, modifiers,
numbers, indicators, dates and locality names; no descriptor text. sha256 is of the uncompressed
CMS file.

CPT codes are copyright American Medical Association; CDT codes (D codes) are copyright American
Dental Association. Applicable FARS/DFARS apply.

| release | CMS file | sha256 of the CMS file | rows | in force | conversion factor |
| --- | --- | --- | ---: | --- | --- |
${written.map(({ manifest }) => row(manifest)).join('\n')}

## Verified against

${written.map(({ bundled }) => verified(bundled)).join('\n')}
`
}

function row({ id, source, rows, effective, conversionFactor }: Manifest): string {
  const dates = `${effective.from} to ${effective.to}`
  return `| ${id} | ${source.file} | \`${source.sha256}\` | ${rows} | ${dates} | ${conversionFactor ?? '—'} |`
}

function verified({ release, verified: against, remark }: BundledSource): string {
  return `- **${release}**: ${against}.${remark ? ` ${remark}` : ''}`
}

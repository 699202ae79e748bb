import type { CheckOutcome } from '@feescope/core'
import { columns } from './columns.ts'
import { renderFinding } from './render-finding.ts'

/** The verdict for people: the sentence, the findings, then what was and was not checked. */
export function renderCheck({ date, summary, findings, checked }: CheckOutcome): string {
  return [
    `${date} · ${summary}\n`,
    ...findings
      .flatMap((finding) => [
        `Line ${finding.line}, ${finding.code}`,
        ...renderFinding(finding).map((text) => `    ${text}`),
        '',
      ])
      .map((text) => `${text}\n`),
    columns(
      checked.map(({ edit, verdict, table, reason }) => [edit, verdict, table ?? '', reason ?? '']),
    ),
  ].join('')
}

import type { DenialsOfCode } from '@feescope/batch'
import { columns } from './columns.ts'

type Cluster = DenialsOfCode['clusters'][number]

/** Denials of a code for people: cause first, then what was tried. */
export function renderDenials(answer: DenialsOfCode & { readonly label: string | null }): string {
  const { code, label, clusters, pooled, threshold, note } = answer
  const none = `No denials of it are published: that takes ${threshold} reporters of one payer and denial code.\n`
  return [
    `${code}${label === null ? '' : `, ${label}`}\n`,
    clusters.length === 0 ? none : '',
    ...clusters.map((cluster) => renderCluster(cluster)),
    ...pooled.map((cluster) =>
      renderCluster(cluster, ` as ${cluster.source} publishes (${cluster.issuedAt.slice(0, 10)})`),
    ),
    `\n${note}\n`,
  ].join('')
}

const APPEAL = {
  no: 'No appeal',
  'check-first': 'Check before an appeal',
  yes: 'An appeal is worth it',
} as const

function renderCluster(cluster: Cluster, where = ''): string {
  const { payer, denialCode, reporters, cause, outcomes, strategies } = cluster
  const told = [
    ['outcome', outcomes],
    ['with', cluster.with],
    ['modifier', cluster.modifiers],
    ['remark', cluster.remarkCodes],
    ['month', cluster.months],
  ] as const
  const rows = told.flatMap(([what, figures]) =>
    figures.map((figure) => [`  ${what} ${figure.value}`, `${figure.reporters}+`]),
  )
  return [
    `\n${payer.name}, denial code ${denialCode}: ${reporters}+ reporters${where}\n`,
    `  ${cause.meaning}\n  ${APPEAL[cause.appeal]}: ${cause.why}\n`,
    ...cause.findings.map(({ message, citation }) => `  ${message} (${citation})\n`),
    ...cause.actions.map((action) => `  - ${action}\n`),
    columns(rows),
    ...strategies.map(
      ({ label, reporters: tried, won, documents }) =>
        `  ${label}: ${won}+ of ${tried}+ won\n    attach: ${documents.join('; ')}\n`,
    ),
  ].join('')
}

import { createHash } from 'node:crypto'
import { createReference } from '@feescope/core'
import { createApp } from '@feescope/server'

/** The answers the pages read; what they are made of comes along. */
const READ = [
  'Advice',
  'AppealDraft',
  'AppealQuestion',
  'AppealRefusal',
  'AuditEvent',
  'Benchmarks',
  'CaseCounts',
  'CategoryComparison',
  'CodeEdits',
  'CodeSuggestions',
  'DenialChoices',
  'DenialList',
  'DenialReceipt',
  'DenialsOfCode',
  'DuplicateGroups',
  'EditChanges',
  'Guide',
  'ImportOutcome',
  'ImportPreview',
  'InsertedEntries',
  'Invitation',
  'Jobs',
  'Localities',
  'LocalityAmounts',
  'LogPage',
  'LogProfile',
  'LogSummary',
  'Member',
  'Mue',
  'Offer',
  'OfferComparison',
  'OpenedInvitation',
  'OwnDenialReports',
  'Problem',
  'Reconciliation',
  'ReleaseDiff',
  'Releases',
  'RemittanceReview',
  'Scenarios',
  'ScheduleComparison',
  'SearchResults',
  'Session',
  'SpecialtyList',
  'SpecialtyView',
  'Toolkit',
]

type Schemas = Readonly<Record<string, unknown>>

/** The part of the server's OpenAPI document that describes those answers. */
export async function readAnswerSchemas(): Promise<Schemas> {
  const app = createApp({
    reference: createReference({ releases: [], pfs: [], gpci: [] }),
    today: () => '2026-07-15',
  })
  const response = await app.request('/api/v1/openapi.json')
  const { components } = (await response.json()) as { components: { schemas: Schemas } }
  const wanted = new Set<string>()
  const take = (name: string) => {
    if (wanted.has(name)) return
    wanted.add(name)
    const text = JSON.stringify(components.schemas[name])
    if (text === undefined) throw new Error(`The API has no schema ${name}`)
    for (const [, next] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) take(next ?? '')
  }
  for (const name of READ) take(name)
  return Object.fromEntries([...wanted].toSorted().map((name) => [name, components.schemas[name]]))
}

/** Stands in the generated file, so that a test can tell whether it is up to date. */
export function fingerprintOf(schemas: Schemas): string {
  return createHash('sha256').update(JSON.stringify(schemas)).digest('hex').slice(0, 16)
}

import type { Sources } from '../model/authority.ts'
import type { Fact } from '../model/fact.ts'
import type { Stake } from '../model/stake.ts'
import type { FullGuide } from './read-guides.ts'

/** What guides refer to: whether a source and a code exist. */
export interface KnownThings {
  readonly sources: Sources
  readonly isCode: (code: string) => boolean
}

/** One sentence for each reference of a guide that leads nowhere. */
export function checkReferences(guide: FullGuide, known: KnownThings): readonly string[] {
  const { file } = guide
  const sources = [
    ...guide.rules.map(({ id, source }) => ({ id, source })),
    ...guide.documentation.map(({ id, source }) => ({ id, source })),
    ...(guide.history ?? []).map(({ date, source }) => ({ id: date, source })),
  ]
  const codes = [
    guide.code,
    ...guide.related.map(({ code }) => code),
    ...guide.rules.flatMap(({ stake, facts }) => [
      ...(stake ? rowsOf(stake).map((row) => row.slice(0, 5)) : []),
      ...(facts ?? []).flatMap(codesOf),
    ]),
  ]
  const ids = [...guide.rules, ...guide.documentation].map(({ id }) => id)
  return [
    ...sources
      .filter(({ source }) => known.sources[source] === undefined)
      .map(({ id, source }) => `${file}: ${id}: no source ${source}`),
    ...[...new Set(codes)]
      .filter((code) => !known.isCode(code))
      .map((code) => `${file}: no code ${code}`),
    ...ids
      .filter((id, at) => ids.indexOf(id) !== at)
      .map((id) => `${file}: the id ${id} is used twice`),
    ...guide.related
      .filter(({ code }) => code === guide.code)
      .map(({ code }) => `${file}: ${code} is related to itself`),
  ]
}

/** The fee schedule rows a stake is computed from. */
export function rowsOf(stake: Stake): readonly string[] {
  return stake.kind === 'difference' ? [stake.keep, stake.against] : [stake.row]
}

function codesOf(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'ptp':
      return [fact.column1, fact.column2]
    case 'no-ptp':
      return fact.codes
    case 'mue':
    case 'absent':
      return [fact.code]
    case 'add-on':
      return fact.primary === undefined ? [fact.code] : [fact.code, fact.primary]
    case 'not-primary':
      return [fact.code, fact.primary]
    case 'row':
      return [fact.row.slice(0, 5)]
    default:
      return fact satisfies never
  }
}

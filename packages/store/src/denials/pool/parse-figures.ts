import { type Parsed, parseHcpcsCode } from '@feescope/core'
import { createIssueList, type IssueList, issueOf } from '../../log/issue.ts'
import { type Figure, type Figures, type StrategyFigure, THRESHOLD, UNSAID } from '../figures.ts'
import { findPayer } from '../payers.ts'
import type { PublishedCluster } from '../published.ts'
import { DENIAL_OUTCOMES } from '../report.ts'
import { STRATEGY_IDS } from '../strategies.ts'

const OUTCOME = new RegExp(`^(?:${DENIAL_OUTCOMES.join('|')})$`)
const STRATEGY = new RegExp(`^(?:${STRATEGY_IDS.join('|')})$`)
const SHAPES = {
  outcomes: OUTCOME,
  modifiers: /^[0-9A-Z]{2}$/,
  remarkCodes: /^(?:MA|M|N)\d{1,3}$/,
  with: /^[0-9A-Z]{5}$/,
  settings: /^(?:facility|nonfacility)$/,
  months: /^\d{4}-\d{2}$/,
} as const satisfies Partial<Record<keyof Figures, RegExp>>
/** Lists whose values exclude each other. */
const EXCLUSIVE: readonly (keyof typeof SHAPES)[] = ['outcomes', 'with', 'settings']
const MAX_VALUES = 500

/** A cluster of another store, checked: known words only, and nothing below the threshold. */
export function parseCluster(value: unknown, path: string): Parsed<PublishedCluster> {
  const list = createIssueList()
  const input = asObject(value)
  const figures = asObject(input['figures'])
  const code = list.take(parseHcpcsCode(input['code'], `${path}.code`))
  const payer = findPayer(String(input['payer']))
  const denialCode = input['denialCode']
  if (!payer) list.note(issueOf(`${path}.payer`, 'unknown-payer', 'a payer', input['payer']))
  if (typeof denialCode !== 'string' || !/^(?:[1-9]\d{0,2}|[ABDPWY]\d{1,2})$/.test(denialCode)) {
    list.note(issueOf(`${path}.denialCode`, 'not-a-denial-code', 'a CARC', denialCode))
  }
  const reporters = readCount(list, figures['reporters'], `${path}.figures.reporters`)
  const read = (name: keyof typeof SHAPES): readonly Figure[] =>
    readFigures(list, figures[name], {
      path: `${path}.figures.${name}`,
      sayable: reporters - UNSAID,
      shape: SHAPES[name],
      exclusive: EXCLUSIVE.includes(name),
    })
  const lists = {
    outcomes: read('outcomes') as Figures['outcomes'],
    modifiers: read('modifiers'),
    remarkCodes: read('remarkCodes'),
    with: read('with'),
    settings: read('settings'),
    months: read('months'),
  }
  const strategies = readStrategies(
    list,
    figures['strategies'],
    `${path}.figures`,
    reporters - UNSAID,
  )
  if (list.issues.length > 0 || !code || !payer || typeof denialCode !== 'string') {
    return { ok: false, issues: list.issues }
  }
  return {
    ok: true,
    value: { code, payer: payer.id, denialCode, figures: { reporters, ...lists, strategies } },
  }
}

function readStrategies(
  list: IssueList,
  value: unknown,
  path: string,
  sayable: number,
): readonly StrategyFigure[] {
  const at = { path: `${path}.strategies`, sayable, shape: STRATEGY, exclusive: false }
  const figures = readFigures(list, value, at)
  return figures.map(({ value: id, reporters }, index) => {
    const given: unknown = asObject(Array.isArray(value) ? value[index] : null)['outcomes']
    const outcomes = readFigures(list, given, {
      path: `${at.path}[${index}].outcomes`,
      sayable: reporters - THRESHOLD,
      shape: OUTCOME,
      exclusive: true,
    })
    // The shape leaves only known words.
    return { value: id, reporters, outcomes } as StrategyFigure
  })
}

interface FigureList {
  readonly path: string
  /** Most that may be said of the group. */
  readonly sayable: number
  readonly shape: RegExp
  readonly exclusive: boolean
}

function readFigures(
  list: IssueList,
  value: unknown,
  { path, sayable, shape, exclusive }: FigureList,
): readonly Figure[] {
  if (!Array.isArray(value) || value.length > MAX_VALUES) {
    list.note(issueOf(path, 'not-a-list', `a list of at most ${MAX_VALUES} figures`, typeof value))
    return []
  }
  const figures = value.map((each: unknown, index) => {
    const { value: named, reporters } = asObject(each)
    const at = `${path}[${index}]`
    if (typeof named !== 'string' || !shape.test(named)) {
      list.note(issueOf(`${at}.value`, 'unknown-value', 'a known value', named))
    }
    return { value: String(named), reporters: readCount(list, reporters, `${at}.reporters`) }
  })
  const most = exclusive
    ? figures.reduce((sum, { reporters }) => sum + reporters, 0)
    : Math.max(0, ...figures.map(({ reporters }) => reporters))
  if (most > Math.max(0, sayable)) {
    const expected = `figures of at most ${Math.max(0, sayable)} reporters, so that the others stay unsaid`
    list.note(issueOf(path, 'too-exact', expected, most))
  }
  return figures
}

function readCount(list: IssueList, value: unknown, path: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= THRESHOLD) {
    if (value % THRESHOLD === 0) return value
  }
  const expected = `a multiple of ${THRESHOLD} reporters, ${THRESHOLD} at least`
  list.note(issueOf(path, 'below-threshold', expected, value))
  return 0
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

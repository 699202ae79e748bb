import { formatUnits } from '@feescope/core'
import { causeNames, type Effect } from './effect.ts'
import type { ChangedRow, ReleaseDiff } from './release-diff.ts'

const header = [
  'change',
  'code',
  'modifier',
  'setting',
  'before',
  'after',
  'difference',
  ...causeNames,
  'rvus',
  'indicators',
  'revaluation',
].join(',')

/** A line per row and setting: dollars, the causes that add up to the difference, changed cells. */
export function* renderDiffCsv(diff: ReleaseDiff): Generator<string> {
  yield header
  for (const { code, modifier, nonfacility, facility } of diff.deleted) {
    yield* loneLines('deleted', code, modifier, nonfacility, facility)
  }
  for (const { code, modifier, nonfacility, facility } of diff.added) {
    yield* loneLines('added', code, modifier, nonfacility, facility)
  }
  for (const row of diff.changed) {
    yield changedLine(row, 'nonfacility', row.nonfacility)
    yield changedLine(row, 'facility', row.facility)
  }
}

function* loneLines(
  kind: 'added' | 'deleted',
  code: string,
  modifier: string,
  nonfacility: number | null,
  facility: number | null,
): Generator<string> {
  const rest = [...causeNames.map(() => ''), '', '', ''].join(',')
  for (const [setting, cents] of [
    ['nonfacility', nonfacility],
    ['facility', facility],
  ] as const) {
    const amount = dollars(cents)
    const sides = kind === 'added' ? `,${amount}` : `${amount},`
    yield `${kind},${code},${modifier},${setting},${sides},,${rest}`
  }
}

function changedLine(row: ChangedRow, setting: string, effect: Effect): string {
  const cells = (changes: ChangedRow['rvus']) =>
    changes.map(({ field, before, after }) => `${field} ${before}>${after}`).join(' ')
  return [
    'changed',
    row.code,
    row.modifier,
    setting,
    dollars(effect.before),
    dollars(effect.after),
    dollars(effect.change),
    ...causeNames.map((name) => dollars(effect.causes[name])),
    cells(row.rvus),
    cells(row.indicators),
    row.revaluation ?? '',
  ].join(',')
}

function dollars(cents: number | null): string {
  return cents === null ? '' : formatUnits(cents, 2)
}

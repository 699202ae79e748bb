import type { ReleaseInfo } from '@feescope/core'
import { columns } from './columns.ts'

/** Kinds that prices and edits are chosen from by date, in the order shown. */
const KINDS: readonly (readonly [kind: string, name: string])[] = [
  ['pfs', 'fee schedule'],
  ['gpci', 'GPCI'],
  ['anesthesia', 'anesthesia'],
  ['zip', 'ZIP codes'],
  ['ptp', 'PTP pairs'],
  ['mue', 'MUE'],
  ['add-on', 'add-on codes'],
]
const QUARTERS = ['01-01', '04-01', '07-01', '10-01'] as const

/** A row a kind, a column a year with its four quarters. */
export function coverageCalendar(releases: readonly ReleaseInfo[]): string {
  const kinds = KINDS.filter(([kind]) => releases.some((release) => release.kind === kind))
  const years = releases
    .filter((release) => kinds.some(([kind]) => kind === release.kind))
    .flatMap(({ effective }) => [
      Number(effective.from.slice(0, 4)),
      Number(effective.to.slice(0, 4)),
    ])
  if (years.length === 0) return ''
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const span = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return columns([
    ['', ...span.map(String)],
    ...kinds.map(([kind, name]) => [
      name,
      ...span.map((year) =>
        QUARTERS.map((day) => (isHeld(releases, kind, `${year}-${day}`) ? '■' : '·')).join(''),
      ),
    ]),
  ])
}

function isHeld(releases: readonly ReleaseInfo[], kind: string, day: string): boolean {
  return releases.some(
    ({ kind: own, effective }) => own === kind && effective.from <= day && day <= effective.to,
  )
}

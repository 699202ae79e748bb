import type { RowModifier } from '@feescope/core'
import { LOG_SETTINGS, type LogSetting } from '../log/entry.ts'
import { checkFilter, type EntryFilter, entriesOf } from '../log/entry-filter.ts'
import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'

/** How often a row of the fee schedule was logged in a setting. */
export interface LoggedVolume {
  readonly code: string
  readonly modifier?: RowModifier
  readonly setting: LogSetting
  readonly units: number
}

const ROW_MODIFIERS = ['26', 'TC', '53'] as const satisfies readonly RowModifier[]

/** The units of a filter by code, row modifier and setting, by code. */
export async function listVolumes(
  { db }: Store,
  scope: LogScope,
  filter: EntryFilter = {},
): Promise<readonly LoggedVolume[]> {
  checkFilter(filter)
  const rows = await db
    .selectFrom('log_entry')
    .where(entriesOf(scope, filter))
    .groupBy(['code', 'modifiers', 'setting'])
    .select(['code', 'modifiers', 'setting', (eb) => eb.fn.sum<number>('units').as('units')])
    .execute()
  const volumes = new Map<string, LoggedVolume>()
  for (const { code, modifiers, setting: name, units } of rows) {
    const own = modifiers.split(' ')
    const modifier = ROW_MODIFIERS.find((each) => own.includes(each))
    const setting = LOG_SETTINGS.find((each) => each === name) ?? 'facility'
    const key = [code, modifier, setting].join()
    const before = volumes.get(key)?.units ?? 0
    volumes.set(key, {
      code,
      ...(modifier && { modifier }),
      setting,
      units: before + Number(units),
    })
  }
  return [...volumes.values()].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}

import type { EntryFilter, LogRole, LogSetting } from '@feescope/store'
import { type Command, Option } from 'commander'
import { addLogOptions, type LogOptions } from './with-log.ts'

export type FilterOptions = LogOptions &
  Pick<EntryFilter, 'from' | 'to' | 'code' | 'tag' | 'setting' | 'role'>

// Named here, so that the other commands do not load the store.
const SETTINGS: readonly LogSetting[] = ['facility', 'nonfacility']
const ROLES: readonly LogRole[] = [
  'primary',
  'assistant',
  'co-surgeon',
  'team',
  'teaching',
  'resident',
  'observer',
]

/** The options that choose entries. */
export function addFilterOptions(command: Command): Command {
  return addLogOptions(command)
    .option('--from <date>', 'first day, YYYY-MM-DD')
    .option('--to <date>', 'last day, YYYY-MM-DD')
    .option('--code <code>', 'one procedure code')
    .option('--tag <tag>', 'one tag')
    .addOption(new Option('--setting <setting>', 'where').choices(SETTINGS))
    .addOption(new Option('--role <role>', 'your part in it').choices(ROLES))
}

export function filterOf({ from, to, code, tag, setting, role }: FilterOptions): EntryFilter {
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(code !== undefined && { code }),
    ...(tag !== undefined && { tag }),
    ...(setting !== undefined && { setting }),
    ...(role !== undefined && { role }),
  }
}

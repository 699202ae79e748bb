import type { EntryFilter } from '@feescope/store'
import { LOG_ROLES, LOG_SETTINGS } from '@feescope/store/choices'
import { type Command, Option } from 'commander'
import { addLogOptions, type LogOptions } from './with-log.ts'

export type FilterOptions = LogOptions &
  Pick<EntryFilter, 'from' | 'to' | 'code' | 'tag' | 'setting' | 'role'>

/** The options that choose entries. */
export function addFilterOptions(command: Command): Command {
  return addLogOptions(command)
    .option('--from <date>', 'first day, YYYY-MM-DD')
    .option('--to <date>', 'last day, YYYY-MM-DD')
    .option('--code <code>', 'one procedure code')
    .option('--tag <tag>', 'one tag')
    .addOption(new Option('--setting <setting>', 'where').choices(LOG_SETTINGS))
    .addOption(new Option('--role <role>', 'your part in it').choices(LOG_ROLES))
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

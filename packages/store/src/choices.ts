// `@feescope/store/choices`: what a command names in its help, without loading a database.
export { LOG_ROLES, LOG_SETTINGS } from './log/entry.ts'
export { ENTRY_FIELDS } from './log/entry-fields.ts'
export { PERIODS } from './summary/period.ts'

import type { Selectable } from 'kysely'
import type { LogEntryTable } from '../database/schema.ts'
import type { LogScope } from '../scope.ts'
import { LOG_ROLES, LOG_SETTINGS, type LogEntry, type NewEntry } from './entry.ts'

/** What a new row holds beside the entry itself. */
export interface RowStamp {
  readonly id: string
  readonly batchId: string
  readonly createdAt: string
}

export function toRow(entry: NewEntry, scope: LogScope, stamp: RowStamp): LogEntryTable {
  return {
    id: stamp.id,
    organization_id: scope.organizationId,
    user_id: scope.userId,
    date: entry.date,
    code: entry.code,
    modifiers: entry.modifiers.join(' '),
    units: entry.units,
    setting: entry.setting,
    role: entry.role,
    case_number: entry.caseNumber,
    tag: entry.tag,
    note: entry.note,
    batch_id: stamp.batchId,
    created_at: stamp.createdAt,
    removed_at: null,
    raw_work: null,
    credited_work: null,
    credit_release: null,
    earlier_work: null,
    credit_stamp: '',
  }
}

/** The columns of an entry, without the credit kept beside it. */
export const ENTRY_COLUMNS = [
  'id',
  'user_id',
  'date',
  'code',
  'modifiers',
  'units',
  'setting',
  'role',
  'case_number',
  'tag',
  'note',
  'batch_id',
  'created_at',
  'removed_at',
] as const satisfies readonly (keyof LogEntryTable)[]

export function toEntry(
  row: Pick<Selectable<LogEntryTable>, (typeof ENTRY_COLUMNS)[number]>,
): LogEntry {
  return {
    id: row.id,
    userId: row.user_id,
    date: row.date,
    code: row.code,
    modifiers: row.modifiers === '' ? [] : row.modifiers.split(' '),
    units: row.units,
    setting: LOG_SETTINGS.find((setting) => setting === row.setting) ?? 'facility',
    role: LOG_ROLES.find((role) => role === row.role) ?? 'primary',
    caseNumber: row.case_number,
    tag: row.tag,
    note: row.note,
    batchId: row.batch_id,
    createdAt: row.created_at,
    removedAt: row.removed_at,
  }
}

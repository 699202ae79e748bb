import type { Tables } from '../database/schema.ts'

/** The first line of a backup: JSON Lines, gzip-compressed, the same from either database. */
export interface BackupHeader {
  readonly kind: 'feescope-store-backup'
  readonly version: 1
  readonly createdAt: string
}

/** The last line; a file without it was cut off. */
export interface BackupFooter {
  readonly end: true
  readonly rows: number
  /** Of every line before this one. */
  readonly sha256: string
}

/** The columns of each table, tables in the order in which they refer to each other. */
export const BACKUP_TABLES = {
  organization: ['id', 'name', 'created_at'],
  credit_policy: ['organization_id', 'policy', 'updated_by', 'updated_at'],
  survey: ['organization_id', 'source', 'survey_year', 'specialty', 'metric', 'figures'],
  log_profile: ['organization_id', 'user_id', 'profile', 'updated_at'],
  // Not the credit kept beside an entry: it is computed again.
  log_entry: [
    'id',
    'organization_id',
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
  ],
  denial_report: [
    'reporter',
    'code',
    'payer',
    'month',
    'denial_code',
    'id',
    'content',
    'note',
    'state',
    'released',
    'created_at',
  ],
  denial_cluster: ['code', 'payer', 'denial_code', 'figures', 'touched'],
  denial_change: ['code', 'payer', 'denial_code', 'changer', 'removed'],
  denial_quota: ['day', 'subject', 'count'],
  denial_source: ['key', 'name', 'trusted_at', 'issued_at', 'clusters'],
  denial_work: ['organization_id', 'item', 'done_at'],
  account_user: ['id', 'name', 'email', 'email_verified', 'image', 'created_at', 'updated_at'],
  account_credential: [
    'id',
    'user_id',
    'provider_id',
    'account_id',
    'password',
    'created_at',
    'updated_at',
  ],
  member: ['user_id', 'organization_id', 'role', 'created_at'],
  invitation: [
    'id',
    'organization_id',
    'role',
    'for_user_id',
    'token_hash',
    'created_by',
    'created_at',
    'expires_at',
    'used_at',
  ],
  audit_event: ['id', 'organization_id', 'user_id', 'action', 'subject', 'created_at'],
} as const satisfies { readonly [Table in KeptTable]: readonly (keyof Tables[Table])[] }

/** Not the sessions: who restores a backup signs in again. */
type KeptTable = Exclude<keyof Tables, 'account_session'>

export type BackupTable = keyof typeof BACKUP_TABLES

export const BACKUP_TABLE_NAMES = [
  'organization',
  'credit_policy',
  'survey',
  'log_profile',
  'log_entry',
  'denial_report',
  'denial_cluster',
  'denial_change',
  'denial_quota',
  'denial_source',
  'denial_work',
  'account_user',
  'account_credential',
  'member',
  'invitation',
  'audit_event',
] as const satisfies readonly BackupTable[]

import type { EntryField } from './entry-fields.ts'

/** What the user was in the case; where no modifier says it, the role decides the credit. */
export const LOG_ROLES = [
  'primary',
  'assistant',
  'co-surgeon',
  'team',
  'teaching',
  'resident',
  'observer',
] as const

export type LogRole = (typeof LOG_ROLES)[number]

export const LOG_SETTINGS = ['facility', 'nonfacility'] as const

export type LogSetting = (typeof LOG_SETTINGS)[number]

/** One procedure to be logged, parsed. There is no patient field, and none may be added. */
export interface NewEntry {
  readonly date: string
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly setting: LogSetting
  readonly role: LogRole
  /** Which case of the day, 1 … 999: its procedures are credited together. */
  readonly caseNumber: number | null
  readonly tag: string | null
  readonly note: string | null
}

/** A logged procedure. */
export interface LogEntry extends NewEntry {
  readonly id: string
  readonly userId: string
  /** What was added by one act shares one. */
  readonly batchId: string
  readonly createdAt: string
  /** When it was undone; `null` while it counts. */
  readonly removedAt: string | null
}

/** A procedure as callers give it, before parsing. */
export type EntryInput = { readonly [Field in EntryField]?: unknown }

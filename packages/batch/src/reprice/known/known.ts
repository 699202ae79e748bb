import { createNameMemory, type NameTable, openNameTable } from './name-table.ts'
import {
  createRecordMemory,
  openRecordTable,
  type RecordMemory,
  type RecordTable,
} from './record-table.ts'
import { createSharing } from './sharing.ts'

/** The memory in which the threads of a run keep what they learn, so that it is learnt once. */
export interface KnownMemory {
  readonly lines: SharedArrayBuffer
  readonly contexts: SharedArrayBuffer
  readonly kinds: SharedArrayBuffer
  readonly texts: SharedArrayBuffer
  readonly answers: RecordMemory
  readonly edits: RecordMemory
}

/** What a thread knows, with what others know who share its memory. */
export interface Known {
  /** Code, modifiers and units. */
  readonly lines: NameTable
  /** Place and period: what decides an answer besides the lines of the claim. */
  readonly contexts: NameTable
  /** What the edits read of a context: all localities of one kind of place have the same. */
  readonly kinds: NameTable
  /** Endings of output lines. */
  readonly texts: NameTable
  /**
   * By context and lines: the text and the cents of each line, −1 where there is no amount, as if nothing
   * had been charged. Flag: charges decide more than that each line allows no more than its own.
   */
  readonly answers: RecordTable
  /** By kind and lines that meet: what the edits say of each. */
  readonly edits: RecordTable
}

/** 32 MB of answers and 8 MB of edits; a page of memory counts once something is kept in it. */
const ANSWERS = 1 << 23
const EDITS = 1 << 21

export interface KnownSizes {
  /** Integers, a power of two. */
  readonly answers?: number
  readonly edits?: number
  /** Bytes of each kind of name. */
  readonly names?: number
}

export function createKnownMemory(sizes: KnownSizes = {}): KnownMemory {
  const { answers = ANSWERS, edits = EDITS, names } = sizes
  return {
    lines: createNameMemory(names),
    contexts: createNameMemory(names),
    kinds: createNameMemory(names),
    texts: createNameMemory(names),
    answers: createRecordMemory(answers),
    edits: createRecordMemory(edits),
  }
}

export function openKnown(memory: KnownMemory): Known {
  const sharing = createSharing()
  return {
    lines: openNameTable(memory.lines, sharing),
    contexts: openNameTable(memory.contexts, sharing),
    kinds: openNameTable(memory.kinds, sharing),
    texts: openNameTable(memory.texts, sharing),
    answers: openRecordTable(memory.answers, sharing),
    edits: openRecordTable(memory.edits, sharing),
  }
}

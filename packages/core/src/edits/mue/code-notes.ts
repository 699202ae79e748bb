import type { CitationId } from '../../citations/citations.ts'

/** Coding advice that collides with a code's unit limit, in our own words. */
export interface MueCodeNote {
  readonly code: string
  readonly note: string
  readonly citation: CitationId
}

export const MUE_CODE_NOTES: readonly MueCodeNote[] = [
  {
    code: '76120',
    note: 'CPT Assistant (September 2000) lets each anatomic area recorded be reported apart with 59; that collides with this limit. For Medicare the limit wins: a second area is denied first and needs the record on appeal.',
    citation: 'cpt-assistant-2000-09',
  },
]

/** The notes of a code; most codes have none. */
export function listMueNotes(code: string): readonly MueCodeNote[] {
  return MUE_CODE_NOTES.filter((note) => note.code === code)
}

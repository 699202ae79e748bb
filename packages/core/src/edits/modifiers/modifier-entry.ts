/** What a modifier is about. */
export type ModifierKind =
  | 'ambulance'
  | 'anatomic'
  | 'anesthesia'
  | 'assistant'
  | 'bilateral'
  | 'component'
  | 'distinct'
  | 'drug'
  | 'esrd'
  | 'global'
  | 'information'
  | 'laboratory'
  | 'liability'
  | 'program'
  | 'quality'
  | 'repeat'
  | 'service'
  | 'supply'
  | 'surgeon'
  | 'telehealth'
  | 'therapy'
  | 'visit'

/** One modifier: code, kind, first and last day where known, meaning. */
export type ModifierEntry = readonly [
  code: string,
  kind: ModifierKind,
  added: string | null,
  ended: string | null,
  meaning: string,
]

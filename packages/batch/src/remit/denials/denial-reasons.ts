import type { EditId } from '@feescope/core'

/** What a denial reason number (CARC) is about, in our own words, and what usually answers it. */
export interface DenialReason {
  readonly meaning: string
  /** The edits that deny for this reason; empty where the claim's codes do not decide it. */
  readonly edits: readonly EditId[]
  /** What to do where no edit decides. */
  readonly remedy: string
}

const ASK = 'Read the remark codes and the payer’s notice; correct the claim or ask the payer.'

/** The reasons met most often. Numbers are X12's; the words are ours. */
export const DENIAL_REASONS: Readonly<Record<string, DenialReason>> = {
  '4': {
    meaning: 'the modifier does not fit the procedure, or one is missing',
    edits: ['modifiers'],
    remedy: 'Correct the modifier and send the claim again.',
  },
  '5': {
    meaning: 'the procedure does not fit the place of service',
    edits: ['place-of-service'],
    remedy: 'Correct the place of service and send the claim again.',
  },
  '11': {
    meaning: 'the diagnosis does not fit the procedure',
    edits: ['diagnosis'],
    remedy: 'Check which diagnosis the line points to; correct it if the record supports another.',
  },
  '16': {
    meaning: 'something needed is missing or wrong on the claim',
    edits: ['modifiers', 'code-status'],
    remedy: 'The remark code names what is missing: add it and send the claim again.',
  },
  '18': {
    meaning: 'the same service was already received',
    edits: ['modifiers'],
    remedy: 'Look for the first claim; a repeat that was truly done needs modifier 76, 77 or 91.',
  },
  '22': {
    meaning: 'another payer comes first',
    edits: [],
    remedy: 'Bill the other payer first, then send its remittance along.',
  },
  '26': {
    meaning: 'before coverage began',
    edits: [],
    remedy: 'Check the patient’s coverage on the day of service.',
  },
  '27': {
    meaning: 'after coverage ended',
    edits: [],
    remedy: 'Check the patient’s coverage on the day of service.',
  },
  '29': {
    meaning: 'received after the filing limit',
    edits: [],
    remedy: 'Only proof of an earlier timely filing helps.',
  },
  '31': {
    meaning: 'the patient is not known to the payer',
    edits: [],
    remedy: 'Check the patient’s identification with the payer.',
  },
  '45': {
    meaning: 'charged more than the payer’s fee',
    edits: ['code-status'],
    remedy: 'Nothing was allowed of the charge: check whether the payer prices this code at all.',
  },
  '50': {
    meaning: 'not held to be medically necessary',
    edits: ['diagnosis'],
    remedy: 'Compare the record with the coverage policy the remark names; it decides an appeal.',
  },
  '54': {
    meaning: 'more than one surgeon or an assistant is not covered',
    edits: ['modifiers'],
    remedy: 'Check the procedure’s assistant, co-surgeon and team indicators.',
  },
  '58': {
    meaning: 'treatment was in a place that is not valid for it',
    edits: ['place-of-service'],
    remedy: 'Correct the place of service and send the claim again.',
  },
  '96': {
    meaning: 'not a covered service',
    edits: ['code-status', 'mue'],
    remedy: 'Check coverage; with a signed notice (GA, GX, GY) the patient may be billed.',
  },
  '97': {
    meaning: 'paid as part of another service',
    edits: ['ptp', 'global-period', 'code-status'],
    remedy: 'Find the service it was taken to be part of.',
  },
  '107': {
    meaning: 'the service it belongs to is not on the claim',
    edits: ['add-on'],
    remedy: 'Put the primary procedure on the same claim.',
  },
  '109': {
    meaning: 'sent to the wrong payer',
    edits: [],
    remedy: 'Send the claim to the right payer or contractor.',
  },
  '119': {
    meaning: 'the benefit’s maximum is reached',
    edits: ['mue'],
    remedy: 'Check the benefit limit for the period.',
  },
  '151': {
    meaning: 'more units than the payer accepts',
    edits: ['mue', 'units'],
    remedy: 'Check the units against the record.',
  },
  '182': {
    meaning: 'the modifier was not valid on the day',
    edits: ['modifiers'],
    remedy: 'Correct the modifier and send the claim again.',
  },
  '197': {
    meaning: 'no authorization was obtained',
    edits: [],
    remedy: 'Send the authorization number, or ask for a retroactive one.',
  },
  '204': {
    meaning: 'not in the patient’s benefit plan',
    edits: ['code-status'],
    remedy: 'Check the plan; the patient may be liable.',
  },
  '222': {
    meaning: 'above the agreed number of units or days',
    edits: ['mue'],
    remedy: 'Check the units against the record and the contract.',
  },
  '231': {
    meaning: 'cannot be done on the same day as another service on the claim',
    edits: ['ptp'],
    remedy: 'Find the other service and check that both were truly done.',
  },
  '236': {
    meaning: 'a procedure pair that Medicare’s correct coding edits do not pay together',
    edits: ['ptp'],
    remedy: 'Find the pair in the edit table of the quarter.',
  },
  '252': {
    meaning: 'a document is asked for',
    edits: [],
    remedy: 'Send the document the remark code names.',
  },
  B7: {
    meaning: 'the practitioner was not eligible on the day',
    edits: [],
    remedy: 'Check the practitioner’s enrollment on the day of service.',
  },
  B15: {
    meaning: 'a service that goes with it was not received or not paid',
    edits: ['ptp', 'add-on'],
    remedy: 'Find the service it depends on.',
  },
}

/** A reason we have no words for. */
const OTHER: DenialReason = { meaning: 'a reason without our own words', edits: [], remedy: ASK }

export function denialReason(carc: string): DenialReason {
  return DENIAL_REASONS[carc] ?? OTHER
}

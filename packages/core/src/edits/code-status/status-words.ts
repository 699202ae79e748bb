import type { Severity, SuggestedDenial } from '../finding.ts'
import { SUGGESTED_DENIALS } from '../suggested-denials.ts'

/** What a status code of the fee schedule means for a line, by itself. */
export interface StatusMeaning {
  readonly severity: Severity
  readonly why: string
  readonly fix: string
  readonly denial: SuggestedDenial | null
}

const DELETED: StatusMeaning = {
  severity: 'deny',
  why: 'the code or its component was deleted',
  fix: 'Look for the code that replaced it.',
  denial: SUGGESTED_DENIALS.notValidForMedicare,
}

const NOT_VALID: StatusMeaning = {
  severity: 'deny',
  why: 'Medicare uses another code for this service',
  fix: 'Bill the code Medicare uses instead.',
  denial: SUGGESTED_DENIALS.notValidForMedicare,
}

const REPORTING_ONLY: StatusMeaning = {
  severity: 'info',
  why: 'it only reports; it is never paid',
  fix: 'Keep it if the report is wanted; expect no payment.',
  denial: null,
}

const ELSEWHERE: StatusMeaning = {
  severity: 'info',
  why: 'it is not on the physician fee schedule; another fee schedule may pay it',
  fix: 'Look it up in the schedule that pays it: clinical laboratory, ambulance, drugs, supplies.',
  denial: null,
}

/** Statuses that say something by themselves. A, C, J and R are payable or priced elsewhere. */
export const STATUS_MEANINGS: ReadonlyMap<string, StatusMeaning> = new Map([
  [
    'B',
    {
      severity: 'deny',
      why: 'payment is always part of other services, even when nothing else is billed',
      fix: 'Do not bill it apart. No modifier lifts this, and the patient may not be billed.',
      denial: SUGGESTED_DENIALS.bundled,
    },
  ],
  [
    'N',
    {
      severity: 'deny',
      why: 'Medicare does not cover it',
      fix: 'If the patient wants a formal denial, bill it with GY; otherwise bill the patient, who should know beforehand.',
      denial: SUGGESTED_DENIALS.nonCovered,
    },
  ],
  ['D', DELETED],
  ['F', DELETED],
  ['H', DELETED],
  ['G', NOT_VALID],
  ['I', NOT_VALID],
  ['M', REPORTING_ONLY],
  ['Q', REPORTING_ONLY],
  ['E', ELSEWHERE],
  ['X', ELSEWHERE],
])

/** Statuses that bundle a line into other services of the day. */
export const BUNDLED_WITH_OTHERS: ReadonlyMap<string, string> = new Map([
  ['P', 'it is part of the physician service of the same day'],
  ['T', 'it is paid only when no other service is payable that day'],
])

/** Statuses of services the fee schedule can pay. */
export const PAYABLE_STATUSES: ReadonlySet<string> = new Set(['A', 'C', 'J', 'R'])

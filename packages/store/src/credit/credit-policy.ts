import type { LogRole } from '../log/entry.ts'

/** A share of the work (`"0.625"`), or a share of the global package as CMS prints it for the code. */
export type ModifierCredit = string | 'pre' | 'intra' | 'post' | 'pre+intra'

/**
 * How an employer credits work RVUs. There is no single standard: these are settings of one contract.
 * Shares are decimal text with at most six decimals.
 */
export interface CreditPolicy {
  readonly name: string
  /** `date-of-service`, or the release (`RVU25D`) or year (`2025`) on which the contract is frozen. */
  readonly schedule: string
  /** By modifier; one that is not named is credited in full. */
  readonly modifiers: Readonly<Record<string, ModifierCredit>>
  /** By the code's bilateral indicator, for modifier 50; one not named is credited once. */
  readonly bilateral: Readonly<Record<string, string>>
  /** By rank in the case: the second share is also that of modifier 51. `null`: no reduction. */
  readonly multiple: readonly string[] | null
  /** Further endoscopies of a family: only what they add to the base, or in full. */
  readonly endoscopy: 'difference' | 'full'
  /** Where the modifier of the role (80, 62, 66) is not given. */
  readonly roles: Readonly<Record<LogRole, string>>
}

/**
 * The default: what is commonly done, none of it binding. The row CMS prints for 26, TC and 53; 150 %
 * for both sides; half for further procedures of a case and for reduced ones; the printed shares of a
 * split package; 62.5 % for co-surgeons, 16 % for assistants, 13.6 % for assistants who are not
 * physicians; a resident's and an observer's work is credited to the teaching physician.
 */
export const DEFAULT_CREDIT_POLICY: CreditPolicy = {
  name: 'Common practice',
  schedule: 'date-of-service',
  modifiers: {
    '22': '1',
    '52': '0.5',
    '53': '0.5',
    '54': 'pre+intra',
    '55': 'post',
    '56': 'pre',
    '62': '0.625',
    '66': '0.33',
    '78': 'intra',
    '80': '0.16',
    '81': '0.16',
    '82': '0.16',
    AS: '0.136',
  },
  bilateral: { '1': '1.5', '3': '2' },
  multiple: ['1', '0.5', '0.5', '0.5', '0.5'],
  endoscopy: 'difference',
  roles: {
    primary: '1',
    assistant: '0.16',
    'co-surgeon': '0.625',
    team: '0.33',
    teaching: '1',
    resident: '0',
    observer: '0',
  },
}

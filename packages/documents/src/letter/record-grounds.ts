/** What is argued from the record alone, where no edit decides a denial. */
export interface RecordGround {
  /** What the letter says; `[…]` is for the user to fill in from the record. */
  readonly paragraphs: readonly string[]
  readonly citation: string
  /** What to enclose beside the record. */
  readonly enclose: readonly string[]
  /** What must be true before the letter is sent. */
  readonly before: readonly string[]
}

/** By denial reason number. Others are corrected and billed again, or are another payer's. */
const GROUNDS: Readonly<Record<string, RecordGround>> = {
  '29': {
    paragraphs: [
      'The claim was filed in time. It was first sent on [date first sent] and accepted on [date accepted], as the enclosed acceptance report shows; that is within the filing limit of [limit that applies to this payer].',
    ],
    citation:
      'For Medicare: 42 CFR 424.44, one calendar year from the date of service, and its exceptions',
    enclose: ['Acceptance report of the payer or clearinghouse for the first filing'],
    before: ['Without proof of an earlier, timely filing there is nothing to appeal with.'],
  },
  '50': {
    paragraphs: [
      'The service was reasonable and necessary for this patient. The patient presented with [sign, symptom, or finding that prompted the service]. The question to be answered was [question], and the result [changed / confirmed] the treatment: [how].',
      'The coverage policy named on the notice, [number and title of the policy], asks for [the criterion that was held to be missing]. The record shows it: [where in the record].',
    ],
    citation: 'Social Security Act §1862(a)(1)(A): reasonable and necessary services',
    enclose: ['The coverage policy the notice names, with the criterion marked'],
    before: [
      'Compare the record with the policy criterion by criterion. If one is not met, do not appeal.',
      'If the diagnosis on the claim was wrong and the record supports another, correct the claim instead.',
    ],
  },
  '197': {
    paragraphs: [
      'Authorization was obtained: number [authorization number], granted on [date], for [service and dates it covers]. The service billed is within it.',
    ],
    citation: 'The payer’s own authorization rule: [name and section of the rule]',
    enclose: ['The authorization, or the payer’s confirmation of it'],
    before: [
      'Without an authorization ask for a retroactive one; there is nothing to appeal with.',
    ],
  },
}

/** The argument from the record for `CO-50` and the like; nothing for most reasons. */
export function recordGround(reason: string): RecordGround | undefined {
  return GROUNDS[reason.split('-')[1] ?? '']
}

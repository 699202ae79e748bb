/** What a status code says, in our words. Source: CMS Relative Value File record layout, attachment A. */
export interface StatusMeaning {
  readonly name: string
  readonly meaning: string
}

const MEANINGS: Readonly<Record<string, StatusMeaning>> = {
  A: { name: 'Active', meaning: 'Paid on its own under the fee schedule, if covered.' },
  B: { name: 'Bundled', meaning: 'Always paid inside another service; never on its own.' },
  C: {
    name: 'Carrier-priced',
    meaning: 'The Medicare contractor sets the amount, mostly case by case.',
  },
  D: { name: 'Deleted', meaning: 'Deleted at the start of the year.' },
  E: {
    name: 'Excluded',
    meaning: 'Kept out of the fee schedule by regulation; may be paid another way.',
  },
  F: { name: 'Deleted', meaning: 'Discontinued, with no grace period.' },
  G: {
    name: 'Not valid for Medicare',
    meaning: 'Medicare uses another code; there was a grace period.',
  },
  H: { name: 'Modifier deleted', meaning: 'The component row no longer exists.' },
  I: { name: 'Not valid for Medicare', meaning: 'Medicare uses another code for the service.' },
  J: { name: 'Anesthesia', meaning: 'Paid by base units and time, not by RVUs.' },
  M: { name: 'Measurement', meaning: 'For reporting only.' },
  N: { name: 'Not covered', meaning: 'Medicare does not cover the service.' },
  P: {
    name: 'Bundled or excluded',
    meaning: 'Inside a physician service of the day, or paid elsewhere.',
  },
  Q: { name: 'Therapy reporting', meaning: 'Reports function; never paid.' },
  R: { name: 'Restricted coverage', meaning: 'Special coverage rules; often contractor-priced.' },
  T: {
    name: 'Injection',
    meaning: 'Paid only if nothing else on the fee schedule is billed that day.',
  },
  X: {
    name: 'Excluded by statute',
    meaning: 'Not a physician service; another fee schedule may pay it.',
  },
}

/** The meaning of a status letter; an unknown one says so. */
export function statusMeaning(status: string): StatusMeaning {
  return MEANINGS[status] ?? { name: 'Unknown', meaning: 'Not a status Feescope knows.' }
}

import type { RefusalReason } from '@feescope/core'

interface Words {
  readonly title: string
  /** What can be done, beyond what the engine's own message says. */
  readonly advice: readonly string[]
}

const WORDS: { readonly [Reason in RefusalReason]: Words } = {
  'carrier-priced': {
    title: 'Carrier-priced: there is no national amount',
    advice: [
      'The Medicare contractor (MAC) of the locality sets the amount, often claim by claim.',
      'Look for the code on the MAC’s own fee list, or send the claim with a description of the work, time and equipment.',
      'The professional component (26) often has a national amount even where the global and technical rows have none.',
    ],
  },
  bundled: {
    title: 'Bundled: never paid apart',
    advice: ['Its payment is inside the service it belongs to. Bill that service alone.'],
  },
  'not-covered': {
    title: 'Not covered by Medicare',
    advice: [
      'The patient can be billed; give an Advance Beneficiary Notice where one is required.',
    ],
  },
  excluded: {
    title: 'Not on the physician fee schedule',
    advice: ['Another Medicare fee schedule (laboratory, drugs, DMEPOS, ambulance) may pay it.'],
  },
  'not-valid-for-medicare': {
    title: 'Not a code Medicare takes',
    advice: ['Look for the G or Q code that Medicare uses for the same service.'],
  },
  'reporting-only': {
    title: 'For reporting only: never paid',
    advice: ['Report it where a program asks for it; expect no payment.'],
  },
  deleted: {
    title: 'Deleted',
    advice: ['Check the date of service, or look for the code that replaced it.'],
  },
  'anesthesia-data-not-held': {
    title: 'Anesthesia is paid by base units and time',
    advice: ['It has no RVUs; its conversion factor is a different one for each locality.'],
  },
  'anesthesia-incomplete': {
    title: 'Anesthesia needs more than a code',
    advice: ['It is paid by base units and time: the minutes and a medical direction modifier.'],
  },
  'role-not-payable': {
    title: 'Nobody is paid in that role for this code',
    advice: ['The indicators below say which roles (assistant, two surgeons, team) are paid.'],
  },
  'not-medically-necessary': {
    title: 'Billed as not covered',
    advice: ['The modifier says that Medicare is expected not to pay. Remove it if that is wrong.'],
  },
  edit: {
    title: 'An edit denies it',
    advice: ['The finding names the edit and what can be done.'],
  },
  'no-such-code': {
    title: 'No such code on this date',
    advice: ['Check the code and the date of service.'],
  },
  'no-such-row': {
    title: 'The code has no row for that modifier',
    advice: ['Choose a modifier that has a row, listed below, or none.'],
  },
  'no-price-in-setting': {
    title: 'No amount in this setting',
    advice: ['Medicare does not expect the service there. Check the place of service.'],
  },
  'modifier-not-valid': {
    title: 'That modifier does not go with this code',
    advice: ['Remove it, or check the indicators below.'],
  },
  'by-report': {
    title: 'Paid by report: there is no computed amount',
    advice: ['Send the operative report; the contractor decides the amount.'],
  },
  'release-not-held': {
    title: 'No fee schedule is held for this date',
    advice: ['Choose another date, or import CMS’s file for that year: feescope data import FILE.'],
  },
  'locality-not-held': {
    title: 'The locality is not known on this date',
    advice: ['Choose another locality: the list above is the one in force on the date.'],
  },
}

/** Title and advice for a line without an amount. */
export function refusalWords(reason: string): Words {
  const words: Readonly<Record<string, Words>> = WORDS
  return words[reason] ?? { title: reason, advice: [] }
}

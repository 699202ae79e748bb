/** How a denial ended or stands, in words. */
const NAMES: Readonly<Record<string, string>> = {
  open: 'Still open',
  appealed: 'Appealed, not decided',
  overturned: 'Paid in full on appeal',
  'partly-overturned': 'Paid in part on appeal',
  upheld: 'Denial stood',
  'paid-after-correction': 'Paid after correction',
  'written-off': 'Written off',
  'patient-billed': 'Billed to the patient',
}

export function outcomeName(outcome: string): string {
  return NAMES[outcome] ?? outcome.replaceAll('-', ' ')
}

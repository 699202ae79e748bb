/** What a payer seems to have done, in few words. */
const NAMES: Readonly<Record<string, string>> = {
  'bilateral-paid-once': 'both sides billed, one paid',
  'modifier-ignored': 'a modifier left out of the price',
  'units-cut': 'fewer units paid',
  'code-changed': 'another code priced',
  'assistant-percent': 'an assistant’s share paid',
  'co-surgeon-percent': 'a co-surgeon’s share paid',
  'component-only': 'one component paid',
  'reduction-not-due': 'cut as a second procedure, which it is not',
  'reduced-twice': 'multiple procedure reduction taken twice',
  'reduction-missing': 'multiple procedure reduction not taken',
  'facility-rate': 'facility rate for an office service',
  'nonfacility-rate': 'office rate for a facility service',
  'practitioner-percent': 'another practitioner’s share paid',
  'participation-rate': 'rate of the other participation status',
  'conversion-factor': 'another conversion factor',
  'old-conversion-factor': 'an old conversion factor',
  'old-release': 'an earlier fee schedule',
  'wrong-locality': 'another locality’s amount',
  'sequestration-twice': 'sequestration taken twice',
  'sequestration-missing': 'sequestration not taken',
}

/** `facility rate for an office service`; the cause's own id where it has no words. */
export function causeName(cause: string): string {
  return NAMES[cause] ?? cause.replaceAll('-', ' ')
}

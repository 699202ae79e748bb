import { defineDatedSet, isMember } from '../policy/dated-set.ts'

/**
 * Visits outside the evaluation and management section that Medicare treats alike: eye
 * examinations, preventive visits, emergency and telehealth visits with their own codes.
 */
export const visitsOutsideTheSection = defineDatedSet({
  id: 'edits.visits-outside-the-section',
  label: 'Visits coded outside 99202–99499',
  citation: 'mcpm-12-30.6',
  periods: [
    {
      from: null,
      to: null,
      members: '92002 92004 92012 92014 G0245 G0246 G0402 G0438 G0439 G0463',
    },
    { from: null, to: null, members: 'G0380 G0381 G0382 G0383 G0384 G0406 G0407 G0408' },
    { from: null, to: null, members: 'G0425 G0426 G0427' },
    { from: null, to: '2020-12-31', members: '99201' },
  ],
})

/** Whether the code is a visit: the codes that modifiers 24, 25 and 57 belong to. */
export function isVisit(code: string, date: string): boolean {
  if (code >= '99202' && code <= '99499' && /^\d{5}$/.test(code)) return true
  return isMember(visitsOutsideTheSection, code, date)
}

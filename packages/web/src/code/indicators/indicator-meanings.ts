import type { CodeRow } from '@feescope/core'

type IndicatorName =
  | 'pctc'
  | 'globalDays'
  | 'multipleProcedure'
  | 'bilateral'
  | 'assistant'
  | 'coSurgeons'
  | 'team'
  | 'supervision'

interface Indicator {
  readonly name: IndicatorName
  readonly title: string
  /** Modifiers it decides about. */
  readonly modifiers: string
  readonly meanings: Readonly<Record<string, string>>
}

const NOT_APPLICABLE = 'The concept does not apply.'

/** What each indicator's values say, in our words. Source: CMS Relative Value File record layout. */
export const INDICATORS: readonly Indicator[] = [
  {
    name: 'pctc',
    title: 'Professional and technical',
    modifiers: '26, TC',
    meanings: {
      '0': 'Physician service: not divisible; 26 and TC do not apply.',
      '1': 'Diagnostic test: 26 and TC may be billed apart.',
      '2': 'Professional component only; 26 and TC do not apply.',
      '3': 'Technical component only; 26 and TC do not apply.',
      '4': 'Whole test only; its parts have codes of their own.',
      '5': 'Incident to a physician’s service; not paid in a hospital.',
      '6': 'Laboratory interpretation by a physician; TC does not apply.',
      '7': 'Therapy service, not paid to an independent therapist in a hospital.',
      '8': 'Interpretation of an abnormal smear of a hospital inpatient.',
      '9': NOT_APPLICABLE,
    },
  },
  {
    name: 'globalDays',
    title: 'Global period',
    modifiers: '24, 25, 54–58, 78, 79',
    meanings: {
      '000': 'Minor: the day itself. A visit that day is mostly not paid.',
      '010': 'Minor: the day and the 10 days after.',
      '090': 'Major: the day before, the day, and the 90 days after.',
      MMM: 'Maternity: the usual period does not apply.',
      XXX: 'The global concept does not apply.',
      YYY: 'The contractor decides the period.',
      ZZZ: 'Add-on: inside the period of the service it goes with.',
    },
  },
  {
    name: 'multipleProcedure',
    title: 'Multiple procedures',
    modifiers: '51',
    meanings: {
      '0': 'No reduction; 51 changes nothing.',
      '1': 'The reductions in use before 1995.',
      '2': 'Ranked by amount: 100 %, then 50 % each.',
      '3': 'Endoscopy: the family’s base endoscopy counts once.',
      '4': 'Imaging: later technical parts 50 %, later professional parts 95 %.',
      '5': 'Therapy: later practice expense 50 %.',
      '6': 'Cardiovascular test: later technical parts 75 %.',
      '7': 'Ophthalmology test: later technical parts 80 %.',
      '9': NOT_APPLICABLE,
    },
  },
  {
    name: 'bilateral',
    title: 'Both sides',
    modifiers: '50, LT, RT',
    meanings: {
      '0': 'No extra payment for the second side.',
      '1': '150 % for both sides.',
      '2': 'The RVUs already cover both sides.',
      '3': '100 % for each side.',
      '9': NOT_APPLICABLE,
    },
  },
  {
    name: 'assistant',
    title: 'Assistant at surgery',
    modifiers: '80–82, AS',
    meanings: {
      '0': 'Paid only when documents show it was needed.',
      '1': 'Not paid, by statute.',
      '2': 'Paid.',
      '9': NOT_APPLICABLE,
    },
  },
  {
    name: 'coSurgeons',
    title: 'Two surgeons',
    modifiers: '62',
    meanings: {
      '0': 'Not permitted.',
      '1': 'Paid when documents show both were needed.',
      '2': 'Permitted for two specialties.',
      '9': NOT_APPLICABLE,
    },
  },
  {
    name: 'team',
    title: 'Surgical team',
    modifiers: '66',
    meanings: {
      '0': 'Not permitted.',
      '1': 'By report, when documents show it was needed.',
      '2': 'By report.',
      '9': NOT_APPLICABLE,
    },
  },
  {
    name: 'supervision',
    title: 'Supervision of the test',
    modifiers: '',
    meanings: {
      '01': 'General supervision by a physician.',
      '02': 'Direct supervision: the physician is at hand.',
      '03': 'Personal supervision: the physician is in the room.',
      '04': 'None for a qualified psychologist; otherwise general.',
      '05': 'None for a qualified audiologist; otherwise general.',
      '06': 'By a physician or a certified electrophysiology therapist.',
      '21': 'General for a certified technician; otherwise direct.',
      '22': 'By a technician in real-time contact with a physician.',
      '66': 'By a physician or a therapist certified for it.',
      '6A': 'As 66; the certified therapist may supervise another.',
      '77': 'By a certified therapist, or under supervision.',
      '7A': 'As 77; the certified therapist may supervise another.',
      '09': NOT_APPLICABLE,
    },
  },
]

/** What the row's value of an indicator says; a value CMS has not explained is shown bare. */
export function indicatorMeaning(indicator: Indicator, row: CodeRow): string {
  return indicator.meanings[row.indicators[indicator.name]] ?? 'See the CMS record layout.'
}

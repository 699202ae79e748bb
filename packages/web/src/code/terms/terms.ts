/** A word of the page, explained for who meets it for the first time. */
export interface Term {
  readonly term: string
  readonly means: string
}

/** In the order in which the page uses them. */
export const TERMS: readonly Term[] = [
  {
    term: 'RVU',
    means:
      'Relative value unit. Every service weighs so many of them, against all other services; dollars come last.',
  },
  {
    term: 'Work RVU',
    means:
      'The part for the physician’s own time, skill and effort. Productivity is counted in it, so it is the number of a resident’s or an employed physician’s log.',
  },
  {
    term: 'Practice expense (PE)',
    means:
      'The part for staff, rooms and equipment. It is smaller in a facility, because there the facility bears most of it and is paid for it separately.',
  },
  { term: 'Malpractice (MP)', means: 'The part for liability insurance.' },
  {
    term: 'GPCI',
    means:
      'Geographic practice cost index: one for each of the three parts, by locality. It moves an amount up or down from the national one.',
  },
  {
    term: 'Conversion factor',
    means:
      'Dollars for one RVU. Congress and CMS set it for each year; since 2026 there are two, by participation in an advanced payment model.',
  },
  {
    term: 'Allowed amount',
    means:
      'What Medicare recognises for the service. After the deductible it pays 80 % of it and the patient 20 %.',
  },
  {
    term: '26 and TC',
    means:
      'Some services split: 26 is the physician’s reading, TC the equipment and staff. Without either, both are billed together (global).',
  },
  {
    term: 'NCCI edit',
    means:
      'A pair of codes of which Medicare pays one when both are billed for one patient on one day. Indicator 0: no modifier changes that; 1: a modifier can, if the record supports it.',
  },
  {
    term: 'MUE',
    means: 'Medically unlikely edit: the most units of a code expected on one line or one day.',
  },
  {
    term: 'Global days',
    means:
      'How long after a procedure the usual follow-up belongs to its payment: 0, 10 or 90 days; XXX where the idea does not apply.',
  },
]

import type { CsvTable } from '../pack/csv.ts'
import { citeWords } from '../words.ts'
import type { Stake, Toolkit } from './toolkit.ts'

/** The toolkit as tables, by file name. An amount that is not there has its reason beside it. */
export function toolkitTables(toolkit: Toolkit): ReadonlyMap<string, CsvTable> {
  const place = toolkit.locality ? `${toolkit.locality.mac}-${toolkit.locality.number}` : 'national'
  const where = [toolkit.date, place, toolkit.setting, toolkit.release] as const
  return new Map<string, CsvTable>([
    [
      'dollars.csv',
      {
        header: [
          ...['code', 'label', 'date', 'locality', 'setting', 'release'],
          ...['allowed', 'reason', 'allowed_26', 'reason_26', 'allowed_tc', 'reason_tc'],
        ],
        rows: toolkit.codes.map(({ code, label, whole, professional, technical }) => [
          code,
          label,
          ...where,
          ...cells(whole),
          ...cells(professional),
          ...cells(technical),
        ]),
      },
    ],
    [
      'denial-triggers.csv',
      {
        header: [
          ...['code', 'billed_so', 'edit', 'severity', 'denial', 'what_happens', 'what_to_do'],
          ...['at_stake', 'reason', 'source'],
        ],
        rows: toolkit.triggers.map((each) => [
          each.code,
          each.tried,
          each.edit,
          each.severity,
          each.denial,
          each.message,
          each.fix.join(' | '),
          ...cells(each.atStake),
          each.citation,
        ]),
      },
    ],
    [
      'modifier-pitfalls.csv',
      {
        header: [
          ...['code', 'modifier', 'allowed', 'reason', 'allowed_without', 'reason_without'],
          ...['what_to_know', 'what_to_do', 'source'],
        ],
        rows: toolkit.pitfalls.map((each) => [
          each.code,
          each.modifier,
          ...cells(each.allowed),
          ...cells(each.without),
          each.message,
          each.fix.join(' | '),
          each.citation,
        ]),
      },
    ],
    [
      'bundling-conflicts.csv',
      {
        header: [
          ...['column1_paid', 'column2_denied', 'among_list', 'modifier_indicator', 'effective'],
          ...['rationale', 'at_stake', 'reason', 'column1_label', 'column2_label'],
        ],
        rows: toolkit.conflicts.map((each) => [
          each.column1,
          each.column2,
          each.among ? 'yes' : 'no',
          each.modifierIndicator,
          each.effective,
          each.rationale,
          ...cells(each.atStake),
          each.label1,
          each.label2,
        ]),
      },
    ],
    [
      'unit-limits.csv',
      {
        header: ['code', 'units', 'mai', 'meaning', 'rationale', 'table', 'allowed_each', 'reason'],
        rows: toolkit.limits.map((each) => [
          each.code,
          each.units,
          each.mai,
          each.meaning,
          each.rationale,
          each.table,
          ...cells(each.each),
        ]),
      },
    ],
    [
      'documentation.csv',
      {
        header: ['code', 'the_record_holds', 'why', 'prevents', 'source', 'source_dated'],
        rows: toolkit.documentation.map((each) => [
          each.code,
          each.what,
          each.why,
          each.prevents,
          citeWords(each.citation),
          each.citation.dated,
        ]),
      },
    ],
  ])
}

function cells({ amount, reason }: Stake): readonly [string | null, string | null] {
  return [amount, reason]
}

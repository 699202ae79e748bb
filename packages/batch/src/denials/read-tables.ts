import { isWithin, type Reference } from '@feescope/core'
import type { DenialReason } from '../remit/denials/denial-reasons.ts'
import type { ClusterQuestion } from './explain-cluster.ts'

/** What a table says of a code, without a claim to check. */
export interface TableEvidence {
  readonly edit: 'ptp' | 'mue' | 'add-on'
  readonly table: string
  /** `stands`: nothing resolves it. `depends`: on the pair, the units or the record. */
  readonly standing: 'stands' | 'depends'
  readonly message: string
}

type Question = Pick<ClusterQuestion, 'code' | 'others' | 'date'>

/** The rows of the edit tables a reason names, where the reports leave open which one it was. */
export function readTables(
  reference: Reference,
  question: Question,
  { edits }: DenialReason,
): readonly TableEvidence[] {
  const aboutUnits = edits[0] === 'mue'
  return [
    ...(edits.includes('ptp') && question.others.length === 0
      ? readPairs(reference, question)
      : []),
    ...(edits.includes('mue') ? readLimit(reference, question, aboutUnits) : []),
    ...(edits.includes('add-on') ? readPrimaries(reference, question) : []),
  ]
}

function readPairs(reference: Reference, { code, date }: Question): readonly TableEvidence[] {
  const chosen = reference.choosePtp('practitioner', date)
  if (!chosen.held) return []
  const rows = chosen.table
    .listByCode(code, 2)
    .filter(
      ({ effective, deleted, modifierIndicator }) =>
        modifierIndicator !== '9' &&
        isWithin({ from: effective ?? '', to: deleted ?? '9999-12-31' }, date),
    )
  if (rows.length === 0) return []
  const never = rows.filter(({ modifierIndicator }) => modifierIndicator === '0').length
  const pairs = `${rows.length} codes leave ${code} unpaid beside them (${named(chosen)})`
  const message =
    never === rows.length
      ? `${pairs}, all with indicator 0: no modifier and no appeal resolves them.`
      : `${pairs}; ${never} of these pairs have indicator 0, which nothing resolves. See which pair it is first.`
  const standing = never === rows.length ? 'stands' : 'depends'
  return [{ edit: 'ptp', table: chosen.table.id, standing, message }]
}

/** The table's name, and that it stands in where the date's own is not held. */
function named({
  table,
  exact,
}: {
  readonly table: { readonly id: string }
  readonly exact: boolean
}) {
  return exact ? table.id : `${table.id}, the nearest held`
}

function readLimit(
  reference: Reference,
  { code, date }: Question,
  aboutUnits: boolean,
): readonly TableEvidence[] {
  const chosen = reference.chooseMue('practitioner', date)
  const limit = chosen.held ? chosen.table.find(code) : undefined
  if (!chosen.held || !limit) return []
  const { units, mai } = limit
  const most = `By ${named(chosen)} Medicare expects at most ${units} of ${code}`
  const table = chosen.table.id
  if (mai === 2) {
    const message = `${most} a day by policy (MUE indicator 2): more is never paid, on appeal either.`
    return [{ edit: 'mue', table, standing: aboutUnits ? 'stands' : 'depends', message }]
  }
  const message =
    mai === 1
      ? `${most} on a line (MUE indicator 1): more may go on lines of their own with a modifier, where the record shows why.`
      : `${most} a day (MUE indicator 3): more is paid on appeal only where the record shows the need.`
  return [{ edit: 'mue', table, standing: 'depends', message }]
}

function readPrimaries(reference: Reference, { code, date }: Question): readonly TableEvidence[] {
  const chosen = reference.chooseAddOn(date)
  const rows = chosen.held ? chosen.table.listPrimaries(code) : []
  if (!chosen.held || rows.length === 0) return []
  return [
    {
      edit: 'add-on',
      table: chosen.table.id,
      standing: 'depends',
      message: `${code} is an add-on code and is paid only beside one of its primary procedures. See whether that was paid.`,
    },
  ]
}

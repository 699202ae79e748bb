import type { LineInput, PfsRelease, Reference } from '@feescope/core'
import type { Hypothesis, Question } from './hypothesis.ts'
import { withContract } from './with-contract.ts'

/** Values of CMS's multiple procedure indicator that reduce the second service of a day. */
const SURGERY = '2'
const ENDOSCOPY = '3'
const THERAPY = '5'
const REDUCING = new Set([SURGERY, ENDOSCOPY, '4', THERAPY, '6', '7'])

/**
 * The squares of the shares that further procedures keep (surgery 50 %, imaging 95 % and 50 %,
 * therapy practice expense 50 %, cardiovascular 75 %, eye 80 %): a share taken twice.
 */
const TAKEN_TWICE: Readonly<Record<string, string>> = {
  'pfs.multiple-surgery-percent': '0.25',
  'pfs.imaging-professional-percent': '0.9025',
  'pfs.imaging-technical-percent': '0.25',
  'pfs.therapy-practice-expense-percent': '0.25',
  'pfs.cardiovascular-technical-percent': '0.5625',
  'pfs.ophthalmology-technical-percent': '0.64',
}

const RULES = [
  'pfs.multiple-surgery',
  'pfs.endoscopy',
  'pfs.imaging',
  'pfs.therapy',
  'pfs.cardiovascular',
  'pfs.ophthalmology',
]

/** The claim with a higher procedure of the line's own kind on it, so that the line comes second. */
export const reductionNotDue: Hypothesis = (question) => {
  const first = findFirst(question)
  if (!first) return []
  return [
    {
      cause: 'reduction-not-due',
      detail: 'priced as a second procedure of the day',
      input: { ...question.input, lines: [...question.input.lines, first] },
    },
  ]
}

export const reducedTwice: Hypothesis = ({ input }) => {
  if (isAlone(input.lines)) return []
  const detail = 'the reduction taken of the reduced amount'
  return [
    { cause: 'reduced-twice', detail, input: withContract(input, { parameters: TAKEN_TWICE }) },
  ]
}

export const reductionMissing: Hypothesis = ({ input }) => {
  if (isAlone(input.lines)) return []
  const detail = 'priced without the reduction'
  return [{ cause: 'reduction-missing', detail, input: withContract(input, { rulesOff: RULES }) }]
}

function isAlone(lines: readonly LineInput[]): boolean {
  return lines.length === 1 && (lines[0]?.units ?? 1) === 1
}

/** A procedure of the line's kind that ranks before it. */
function findFirst({ reference, input, line }: Question): LineInput | undefined {
  const indicator = findIndicator(reference, input.date, line.code)
  if (indicator === undefined || !REDUCING.has(indicator)) return undefined
  const release = findRelease(reference, input.date)
  const kind = indicator === ENDOSCOPY ? SURGERY : indicator
  const code = release && highestOf(release, kind).find((each) => each !== line.code)
  if (code === undefined) return undefined
  const component = (line.modifiers ?? []).filter((each) => each === '26' || each === 'TC')
  return { code, modifiers: kind === THERAPY ? ['GP'] : component }
}

function findRelease(reference: Reference, date: string): PfsRelease | undefined {
  const chosen = reference.choosePfs(date)
  return chosen.held ? chosen.table : undefined
}

function findIndicator(reference: Reference, date: string, code: string): string | undefined {
  return findRelease(reference, date)?.findRows(code)?.[0]?.multipleProcedure
}

const kept = new WeakMap<PfsRelease, Map<string, readonly string[]>>()

/** The two codes of a kind with the highest RVUs in a release; looked for once. */
function highestOf(release: PfsRelease, kind: string): readonly string[] {
  const known = kept.get(release) ?? new Map<string, readonly string[]>()
  kept.set(release, known)
  const found = known.get(kind)
  if (found) return found
  const rows = Array.from({ length: release.rowCount }, (_, index) => release.rowAt(index))
    .filter((row) => row.multipleProcedure === kind && row.status === 'A' && row.modifier === '')
    .sort((a, b) => b.totalFacility - a.totalFacility)
  const codes = rows.slice(0, 2).map(({ code }) => code)
  known.set(kind, codes)
  return codes
}

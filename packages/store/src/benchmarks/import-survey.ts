import { InvalidInput, parseUnits } from '@feescope/core'
import { locateColumns } from '../csv/column-mapping.ts'
import { csvRecords } from '../csv/csv-records.ts'
import { type CsvSource, readChunks } from '../csv/csv-source.ts'
import type { ImportReject } from '../log/import-entries.ts'
import { issueOf } from '../log/issue.ts'
import { WORK_SCALE } from '../money/work.ts'
import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import type { SurveyRow } from './survey.ts'

/** Headings as MGMA, AMGA and SullivanCotter exports name them. */
const HEADINGS = {
  specialty: ['providerspecialty', 'specialtyname'],
  metric: ['measure', 'benchmark', 'statistic'],
  p10: ['10th', '10thpercentile', '10thile', '10'],
  p20: ['20th', '20thpercentile', '20thile', '20'],
  p25: ['25th', '25thpercentile', '25thile', '25'],
  p50: ['median', '50th', '50thpercentile', '50thile', '50'],
  p75: ['75th', '75thpercentile', '75thile', '75'],
  p80: ['80th', '80thpercentile', '80thile', '80'],
  p90: ['90th', '90thpercentile', '90thile', '90'],
} as const
const POINTS = ['p10', 'p20', 'p25', 'p50', 'p75', 'p80', 'p90'] as const
const MAX_ROWS = 50_000

/** Takes in a user's own survey table; rows of the same source, year, specialty and metric are replaced. */
export async function importSurvey(
  { db }: Store,
  { organizationId }: LogScope,
  source: CsvSource,
  survey: { readonly source: string; readonly year: number },
): Promise<{ readonly imported: number; readonly rejects: readonly ImportReject[] }> {
  const rows: SurveyRow[] = []
  const rejects: ImportReject[] = []
  let columns: ReturnType<typeof locateColumns<keyof typeof HEADINGS>> | undefined
  for await (const { line, cells } of csvRecords(readChunks(source))) {
    if (columns === undefined) {
      columns = locateColumns(cells, HEADINGS, {}, ['specialty', 'p50'])
      continue
    }
    if (rows.length + rejects.length >= MAX_ROWS) {
      throw new InvalidInput([issueOf('file', 'too-long', `at most ${MAX_ROWS} rows`, 'more')])
    }
    const { specialty, metric, ...points } = columns
    const percentiles = readPoints(cells, points)
    const name = cells[specialty ?? 0]?.trim() ?? ''
    if (name === '') rejects.push({ line, column: 'specialty', reason: 'no specialty' })
    else if (cells.some((cell) => /\p{Cc}/u.test(cell))) {
      rejects.push({ line, column: '', reason: 'it holds control characters' })
    } else if (typeof percentiles === 'string') {
      rejects.push({ line, column: '', reason: percentiles })
    } else {
      const measure = (metric === undefined ? '' : (cells[metric] ?? '')).trim().toLowerCase()
      rows.push({
        source: survey.source,
        surveyYear: survey.year,
        specialty: name,
        metric: measure === '' ? 'wrvu' : measure,
        percentiles,
      })
    }
  }
  await db.transaction().execute(async (transaction) => {
    for (const row of rows) {
      const figures = JSON.stringify(row.percentiles)
      await transaction
        .insertInto('survey')
        .values({
          organization_id: organizationId,
          source: row.source,
          survey_year: row.surveyYear,
          specialty: row.specialty,
          metric: row.metric,
          figures,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['organization_id', 'source', 'survey_year', 'specialty', 'metric'])
            .doUpdateSet({ figures }),
        )
        .execute()
    }
  })
  return { imported: rows.length, rejects }
}

/** The percentiles of a row, or why they cannot be used. */
function readPoints(
  cells: readonly string[],
  columns: Partial<Readonly<Record<string, number>>>,
): Readonly<Record<string, string>> | string {
  const points: Record<string, string> = {}
  let before = -1
  for (const point of POINTS) {
    const position = columns[point]
    const text = position === undefined ? '' : (cells[position] ?? '').replaceAll(/[$,\s]/g, '')
    if (text === '' || text === '*') continue
    const units = parseUnits(text, WORK_SCALE)
    if (units === undefined) return `${point}: "${text}" is not a number`
    if (units < before) return `${point} is below the percentile before it`
    before = units
    points[point] = text
  }
  return Object.keys(points).length >= 2 ? points : 'fewer than two percentiles'
}

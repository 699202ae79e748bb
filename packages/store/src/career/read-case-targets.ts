import { InvalidInput } from '@feescope/core'
import { locateColumns } from '../csv/column-mapping.ts'
import { csvRecords } from '../csv/csv-records.ts'
import { type CsvSource, readChunks } from '../csv/csv-source.ts'
import { issueOf } from '../log/issue.ts'

const HEADINGS = {
  category: ['casecategory', 'procedure', 'name'],
  target: ['minimum', 'required', 'number', 'cases'],
} as const
const MAX_TARGETS = 1000

/** A programme's least number of cases by category, from a csv. Throws `InvalidInput` with every issue. */
export async function readCaseTargets(
  source: CsvSource,
): Promise<Readonly<Record<string, number>>> {
  const targets = new Map<string, number>()
  const issues = []
  let columns: ReturnType<typeof locateColumns<keyof typeof HEADINGS>> | undefined
  for await (const { line, cells } of csvRecords(readChunks(source))) {
    if (columns === undefined) {
      columns = locateColumns(cells, HEADINGS, {}, ['category', 'target'])
      continue
    }
    const category = cells[columns.category ?? 0]?.trim() ?? ''
    const target = cells[columns.target ?? 1]?.trim() ?? ''
    if (category !== '' && /^\d{1,6}$/.test(target)) targets.set(category, Number(target))
    else
      issues.push(
        issueOf(`line ${line}`, 'malformed-target', 'a category and a whole number', target),
      )
    if (targets.size + issues.length > MAX_TARGETS) {
      issues.push(issueOf('file', 'too-long', `at most ${MAX_TARGETS} categories`, 'more'))
      break
    }
  }
  if (issues.length > 0) throw new InvalidInput(issues)
  return Object.fromEntries(targets)
}

import { ApiProblem } from '../../api/request.ts'

const FIELDS = ['date', 'code', 'modifiers', 'units', 'tag', 'note', 'caseNumber'] as const

type Field = (typeof FIELDS)[number]

/** What the server refused, by field, without its path; the rest under `other`. */
export function issuesOf(error: Error | null): Partial<Readonly<Record<Field | 'other', string>>> {
  if (error === null) return {}
  if (!(error instanceof ApiProblem))
    return { other: 'The Feescope server does not answer. Nothing was logged.' }
  const { issues, detail } = error.problem
  if (!issues) return { other: detail }
  const found: Partial<Record<Field | 'other', string>> = {}
  for (const { path, message } of issues) {
    const name = /\.(\w+)(?:\[\d+\])?$/.exec(path)?.[1]
    const field = FIELDS.find((each) => each === name) ?? 'other'
    found[field] ??= message.replace(/^entries\[\d+\]\.\w+(?:\[\d+\])?: /, '')
  }
  return found
}

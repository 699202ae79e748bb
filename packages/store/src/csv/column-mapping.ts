import { InvalidInput } from '@feescope/core'
import { issueOf } from '../log/issue.ts'

/** The headings that a field is recognised by, beside its own name; lower case, letters and digits. */
export type KnownHeadings<Field extends string> = Readonly<Record<Field, readonly string[]>>

/** Which column of the file holds each field: position from 0; fields without a column are absent. */
export type ColumnPositions<Field extends string> = Partial<Readonly<Record<Field, number>>>

/**
 * Finds the fields among the headings: by the user's mapping first, else by the usual names. Throws
 * `InvalidInput` when a mapped heading or a required field is not there.
 */
export function locateColumns<Field extends string>(
  headings: readonly string[],
  known: KnownHeadings<Field>,
  mapping: Partial<Readonly<Record<Field, string>>>,
  required: readonly Field[],
): ColumnPositions<Field> {
  const plain = headings.map(plainHeading)
  const found: Partial<Record<Field, number>> = {}
  const issues = []
  for (const field of Object.keys(known) as Field[]) {
    const wanted = mapping[field]
    const names = (wanted === undefined ? [field, ...known[field]] : [wanted]).map(plainHeading)
    const position = plain.findIndex((heading) => names.includes(heading))
    if (position !== -1) found[field] = position
    else if (wanted !== undefined || required.includes(field)) {
      const expected = `one of ${listed(headings)}`
      const message =
        `columns.${field}: the file has no column "${wanted ?? field}". Its columns are ` +
        `${listed(headings)}. Say which one holds it, such as ${field}=${shown(headings[0])}.`
      issues.push(issueOf(`columns.${field}`, 'no-such-column', expected, wanted ?? field, message))
    }
  }
  if (issues.length > 0) throw new InvalidInput(issues)
  return found
}

const MOST_LISTED = 40
const LONGEST_SHOWN = 40

/** The headings for people; a file that is no table has strange and endless ones. */
function listed(headings: readonly string[]): string {
  const more = headings.length > MOST_LISTED ? ` and ${headings.length - MOST_LISTED} more` : ''
  return headings.slice(0, MOST_LISTED).map(shown).join(', ') + more
}

function shown(heading = ''): string {
  const plain = heading.replace(/[\p{Cc}\p{Cf}\uFFFD]+/gu, ' ').trim()
  return plain.length > LONGEST_SHOWN ? `${plain.slice(0, LONGEST_SHOWN)}…` : plain
}

/** `Service Date` and `service_date` are one heading. */
function plainHeading(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

import { DataError } from '../data-error.ts'

/** The longest line of a CMS file has about 4,000 characters. */
const longestLine = 100_000

/** Throws `unreadable-file` for a text whose lines are no table's, before it is cut into cells. */
export function refuseLongLines(file: string, text: string): void {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    if (end - start > longestLine) {
      const message = `${file} has a line of more than ${longestLine} characters: it is not a table. Download it again.`
      throw new DataError('unreadable-file', message)
    }
    start = end + 1
  }
}

import { delimitersOfIsa, delimitersOfSt, type FoundDelimiters } from './delimiters.ts'
import type { Delimiters, Segment } from './segment.ts'
import { issueAt, type ReportIssue, UNREADABLE } from './x12-issue.ts'

/** The longest segment of the 835 and 837 guides has fewer than 5,000 characters. */
const LONGEST_SEGMENT = 20_000
const SEGMENT_ID = /^[A-Z][A-Z0-9]{1,2}$/
const BLANK = /[\s\uFEFF]/

/** Cuts text into segments as it arrives; holds no more than one unfinished segment. */
export interface Tokenizer {
  push(text: string): readonly Segment[]
  /** The rest, when no more text comes. */
  end(): readonly Segment[]
}

/**
 * A strict X12 tokenizer. Delimiters come from each ISA, so interchanges in one file may differ; a
 * text may also start at ST. A segment it cannot read comes back with the id `?` after an issue.
 */
export function createTokenizer(report: ReportIssue): Tokenizer {
  let rest = ''
  let count = 0
  let delimiters: Delimiters | null = null
  let tooLong = false
  let stopped = false

  const unreadable = (code: string, what: string): Segment => {
    const segment = { number: count, id: UNREADABLE, elements: [], component: '' }
    report(issueAt(segment, 'error', code, what))
    return segment
  }

  const cut = (whole: boolean): readonly Segment[] => {
    const found: Segment[] = []
    let at = 0
    while (!stopped) {
      if (!tooLong) at = skipBlanks(rest, at)
      if (at >= rest.length) break
      if (!tooLong) {
        const opened = openAt(rest, at, delimiters, whole)
        if (opened === 'more-needed') break
        if (opened === 'unreadable') {
          count++
          stopped = true
          found.push(unreadable('not-x12', whereFrom(delimiters !== null)))
          break
        }
        delimiters = opened
      }
      if (!delimiters) break
      const end = rest.indexOf(delimiters.segment, at)
      if (end < 0) {
        if (rest.length - at <= LONGEST_SEGMENT) break
        tooLong = true
        at = rest.length
        break
      }
      const raw = rest.slice(at, end)
      at = end + 1
      count++
      if (tooLong || raw.length > LONGEST_SEGMENT) {
        tooLong = false
        found.push(unreadable('segment-too-long', `longer than ${LONGEST_SEGMENT} characters.`))
        continue
      }
      found.push(read(raw, delimiters))
    }
    rest = stopped ? '' : rest.slice(at)
    return found
  }

  const read = (raw: string, { element, component }: Delimiters): Segment => {
    const elements = raw.trimEnd().split(element)
    const id = elements[0] ?? ''
    if (SEGMENT_ID.test(id)) return { number: count, id, elements, component }
    return unreadable('malformed-segment', 'does not begin with a segment name such as CLM or SVC.')
  }

  /** What follows the last terminator: whole only where a closing segment lacks its own. */
  const last = (): readonly Segment[] => {
    const raw = rest.trim()
    rest = ''
    if ((raw === '' && !tooLong) || stopped || !delimiters) return []
    count++
    const closing = /^(?:SE|GE|IEA)\b/.test(raw) ? read(raw, delimiters) : null
    if (closing && closing.id !== UNREADABLE) {
      report(issueAt(closing, 'warning', 'no-terminator', 'the file ends without a terminator.'))
      return [closing]
    }
    return [unreadable('cut-off', 'the file ends in the middle of a segment.')]
  }

  return {
    push: (text) => {
      if (stopped) return []
      rest += text
      return cut(false)
    },
    end: () => {
      const found = cut(true)
      return [...found, ...last()]
    },
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && BLANK.test(text.charAt(at))) at++
  return at
}

/** The delimiters for the segment that begins here; an ISA brings its own. */
function openAt(
  text: string,
  at: number,
  known: Delimiters | null,
  whole: boolean,
): FoundDelimiters {
  if (known && text.charCodeAt(at) !== CAPITAL_I) return known
  if (text.length - at < 4) return whole ? (known ?? 'unreadable') : 'more-needed'
  const isIsa = text.startsWith('ISA', at) && !/[A-Za-z0-9\s]/.test(text.charAt(at + 3))
  if (isIsa) {
    const found = delimitersOfIsa(text.slice(at, at + 400))
    return found === 'more-needed' && whole ? 'unreadable' : found
  }
  if (known) return known
  if (!text.startsWith('ST', at)) return 'unreadable'
  return delimitersOfSt(text.slice(at, at + 8192), whole)
}

const CAPITAL_I = 73

function whereFrom(inside: boolean): string {
  return inside
    ? 'this ISA does not state its delimiters; nothing after it was read.'
    : 'the file does not begin with a readable ISA or ST segment. Give an X12 file (837 or 835).'
}

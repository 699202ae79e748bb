import {
  conversionFactorYears,
  correctedFactor2024,
} from '../../releases/conversion-factor-years.ts'
import {
  parseRvuReleaseId,
  type ReleaseLetter,
  type RvuRelease,
} from '../../releases/release-dates.ts'
import { releaseInName } from '../../releases/yearly-editions.ts'
import type { Source } from '../family.ts'

/** The release of a file, or a sentence that says what is missing or contradictory. */
export type Identified =
  | { readonly found: true; readonly release: RvuRelease }
  | { readonly found: false; readonly message: string }

/** First evidence wins for the quarter; the year must agree with the conversion factor. */
export function identifyRelease(
  source: Source,
  conversionFactor: number,
  requested: string | undefined,
): Identified {
  if (requested !== undefined) return byRequest(requested, conversionFactor)
  const title = titleRelease(source.text)
  const name = nameRelease(source.name)
  const folder = releaseInName(source)
  const factorYear = conversionFactorYears.get(conversionFactor)
  const year = title.year ?? factorYear ?? name.year ?? folder?.year
  const quarter = title.letter ?? name.letter ?? folder?.letter
  if (year === undefined || quarter === undefined) {
    return { found: false, message: unknownMessage(year === undefined ? 'year' : 'quarter') }
  }
  if (factorYear !== undefined && factorYear !== year) {
    return {
      found: false,
      message: disagreementMessage(`says ${year}`, conversionFactor, factorYear),
    }
  }
  const corrected =
    quarter === 'A' && (folder?.letter === 'AR' || conversionFactor === correctedFactor2024)
  return { found: true, release: { year, letter: corrected ? 'AR' : quarter } }
}

function byRequest(requested: string, conversionFactor: number): Identified {
  const release = parseRvuReleaseId(requested)
  if (!release) {
    return {
      found: false,
      message: `"${requested}" is not a release name such as RVU26C or RVU24AR.`,
    }
  }
  const factorYear = conversionFactorYears.get(conversionFactor)
  if (factorYear !== undefined && factorYear !== release.year) {
    return {
      found: false,
      message: disagreementMessage(`was given as ${requested}`, conversionFactor, factorYear),
    }
  }
  return { found: true, release }
}

interface Evidence {
  readonly year: number | undefined
  readonly letter: ReleaseLetter | undefined
}

const monthLetters: ReadonlyMap<string, ReleaseLetter> = new Map([
  ['JAN', 'A'],
  ['APR', 'B'],
  ['JUL', 'C'],
  ['OCT', 'D'],
])

function monthLetter(month: string | undefined): ReleaseLetter | undefined {
  return monthLetters.get((month ?? '').slice(0, 3).toUpperCase())
}

/** `2026 National Physician Fee Schedule Relative Value File July Release` */
function titleRelease(text: string): Evidence {
  const title = /(20\d\d) National Physician Fee Schedule Relative Value File (\w+) Release/i
  const match = title.exec(text.slice(0, 2000))
  return { year: match ? Number(match[1]) : undefined, letter: monthLetter(match?.[2]) }
}

/** `PPRRVU2026_Jul_nonQPP.csv`, `PPRRVU25_JAN.txt` */
function nameRelease(name: string): Evidence {
  const match = /PPRRVU(?:20)?(\d\d)[_ -]?(JAN|APR|JUL|OCT)?/i.exec(name)
  return { year: match ? 2000 + Number(match[1]) : undefined, letter: monthLetter(match?.[2]) }
}

function unknownMessage(missing: 'year' | 'quarter'): string {
  return `The file does not say which ${missing} it is for. Give the release by its CMS name, e.g. --release RVU26C.`
}

function disagreementMessage(claim: string, factor: number, year: number): string {
  const dollars = `${Math.floor(factor / 10_000)}.${String(factor % 10_000).padStart(4, '0')}`
  return `The file ${claim}, but its conversion factor ${dollars} is that of ${year}.`
}

import { formatUnits, parseUnits } from '@feescope/core'
import { anesthesiaFactors, type NationalFactors } from '../../releases/anesthesia-factors.ts'
import { parseRvuReleaseId } from '../../releases/release-dates.ts'
import {
  correctionOf2023,
  editionIn,
  editionsOf,
  raiseOf2024,
  releaseInName,
  type YearlyEdition,
} from '../../releases/yearly-editions.ts'
import type { ImportOptions, Source } from '../family.ts'
import type { IdentifiedEdition } from '../table-definition.ts'

const splits = new Map([
  [2023, correctionOf2023],
  [2024, raiseOf2024],
])

/** Which year's file this is: by the national factor in its header, its name or its zip's. */
export function identifyAnes(
  source: Source,
  header: readonly string[],
  options: ImportOptions,
): IdentifiedEdition {
  const printed = printedFactors(header)
  const requested = options.release === undefined ? undefined : parseAsked(options.release)
  if (options.release !== undefined && !requested) {
    return notFound(`"${options.release}" is not a release name such as ANES2026 or RVU24AR.`)
  }
  const edition = requested ?? byFactor(printed) ?? byName(source, header)
  if (!edition) {
    return notFound('The file does not say which year it is for. Give it: --release ANES2026.')
  }
  const known = anesthesiaFactors.get(edition.suffix)
  if (printed && known && !isNear(printed, known)) {
    return notFound(
      `The file was taken for ${edition.suffix}, but its national factor is not that year's.`,
    )
  }
  const national = printed ?? known
  if (!national) {
    return notFound(
      'The file does not print the national conversion factor. Import the csv that does.',
    )
  }
  return {
    found: true,
    edition: {
      id: `ANES${edition.suffix}`,
      effective: edition.effective,
      facts: {
        nationalStandard: formatUnits(national.standard, 6),
        ...(national.qp !== null && { nationalQp: formatUnits(national.qp, 6) }),
      },
    },
  }
}

/** `National Anes CF of 20.3178`; from 2026 the qualifying and the non-qualifying factor. */
function printedFactors(header: readonly string[]): NationalFactors | undefined {
  const factors = header.flatMap((label) => {
    const match = /\bof (\d+\.\d{1,6})\s*$/i.exec(label)
    const units = parseUnits(match?.[1] ?? '', 6)
    return units === undefined ? [] : [units]
  })
  const [first, second] = factors
  if (first === undefined) return undefined
  return second === undefined ? { standard: first, qp: null } : { standard: second, qp: first }
}

/** To the four decimals the final rules print. */
function isNear(a: NationalFactors, b: NationalFactors): boolean {
  return Math.abs(a.standard - b.standard) <= 50 && Math.abs((a.qp ?? 0) - (b.qp ?? 0)) <= 50
}

function byFactor(printed: NationalFactors | undefined): YearlyEdition | undefined {
  if (!printed) return undefined
  const [suffix] = [...anesthesiaFactors].find(([, known]) => isNear(printed, known)) ?? []
  return suffix === undefined ? undefined : bySuffix(suffix)
}

function byName(source: Source, header: readonly string[]): YearlyEdition | undefined {
  const release = releaseInName(source)
  if (release) return editionIn(release, splits)
  const label = /\b(20\d\d) Anes/i.exec(header.join(' '))?.[1]
  const year = label ?? /ANES(20\d\d)/i.exec(source.name)?.[1]
  const editions = year === undefined ? [] : editionsOf(Number(year), splits)
  return editions.length === 1 ? editions[0] : undefined
}

function bySuffix(suffix: string): YearlyEdition | undefined {
  return editionsOf(Number(suffix.slice(0, 4)), splits).find((each) => each.suffix === suffix)
}

function parseAsked(text: string): YearlyEdition | undefined {
  const release = parseRvuReleaseId(text)
  if (release) return editionIn(release, splits)
  const suffix = /^ANES(20\d\d(?:AR|[A-D])?)$/i.exec(text)?.[1]
  return suffix === undefined ? undefined : bySuffix(suffix.toUpperCase())
}

function notFound(message: string): IdentifiedEdition {
  return { found: false, message }
}

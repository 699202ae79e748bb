import { closeSync, openSync, writeSync } from 'node:fs'
import { listLocalities, type Reference } from '@feescope/core'
import { openUtilization } from '@feescope/data'

/** A generator that gives the same numbers for the same seed (32-bit linear congruential). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * How often a practice bills the codes of its specialty: as often as Medicare paid them, or all about
 * alike, which no practice does and which repeats fewest claims.
 */
export const MIXES = ['paid', 'flat'] as const
export type Mix = (typeof MIXES)[number]

export interface ClaimFile {
  readonly lines: number
  readonly mix?: Mix
  readonly seed?: number
}

const PRACTICES = 400
const PATTERNS = 300
const PLACES = ['11', '11', '11', '22', '21', '23'] as const
/** Drugs are counted in units, of which a line has many. */
const DRUG_UNITS = 20

type Pattern = readonly string[]
type Random = () => number

/**
 * Writes a claim file as practices bill: each of 400 practices has one specialty, place and locality
 * and 300 claim patterns, drawn from what its specialty bills most, used unevenly. Returns the lines.
 */
export function writeClaims(
  path: string,
  reference: Reference,
  { lines, mix = 'paid', seed = 11 }: ClaimFile,
): number {
  const random = createRandom(seed)
  const practices = createPractices(reference, mix, random)
  const file = openSync(path, 'w')
  let buffer = 'claim,line,date,code,modifiers,units,pos,locality,charge\n'
  let written = 0
  for (let claim = 1; written < lines; claim++) {
    const { patterns, place } = pick(practices, random)
    // Uneven use: the square of a random number favours the first patterns.
    const pattern = patterns[Math.floor(random() ** 2 * PATTERNS)] ?? []
    const date = `2026-0${4 + Math.floor(random() * 6)}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`
    for (const [index, line] of pattern.entries()) {
      buffer += `C${claim},${index + 1},${date},${line},${place},${20 + Math.floor(random() * 880)}.00\n`
      written++
    }
    if (buffer.length > 1 << 20) {
      writeSync(file, buffer)
      buffer = ''
    }
  }
  writeSync(file, buffer)
  closeSync(file)
  return written
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item
}

function createPractices(
  reference: Reference,
  mix: Mix,
  random: Random,
): readonly { patterns: readonly Pattern[]; place: string }[] {
  const utilization = openUtilization()
  if (!utilization) throw new Error('the bundled utilization tables are missing')
  const specialties = utilization
    .specialties()
    .map((specialty) => utilization.listTopCodes(specialty))
    .filter((codes) => codes.length > 20)
  const localities = listLocalities(reference, '2026-07-01')
  return Array.from({ length: PRACTICES }, () => {
    const codes = pick(specialties, random)
    const drawCode = mix === 'flat' ? drawFlat(codes, random) : drawPaid(codes, random)
    const pos = pick(PLACES, random)
    const patterns = Array.from({ length: PATTERNS }, () => createPattern(drawCode, pos, random))
    return { patterns, place: `${pos},${pick(localities, random).id}` }
  })
}

interface BilledCode {
  readonly code: string
  /** Paid services of the year; units where it is a drug. */
  readonly services: number
}

/** Codes as often as they were paid. */
function drawPaid(codes: readonly BilledCode[], random: Random): () => string {
  let total = 0
  const upTo = codes.map(({ code, services }) => {
    total += isDrug(code) ? services / DRUG_UNITS : services
    return total
  })
  return () => {
    const at = random() * total
    return codes[upTo.findIndex((end) => at < end)]?.code ?? '99213'
  }
}

/** Codes about alike; the first are the most paid. */
function drawFlat(codes: readonly BilledCode[], random: Random): () => string {
  return () => codes[Math.floor(random() ** 2 * codes.length)]?.code ?? '99213'
}

/** One to six different codes. */
function createPattern(drawCode: () => string, pos: string, random: Random): Pattern {
  const size = 1 + Math.floor(random() ** 3 * 6)
  const chosen = new Set<string>()
  for (let tries = 0; chosen.size < size && tries < 50; tries++) chosen.add(drawCode())
  return [...chosen].map((code) => {
    const units = random() < 0.93 ? 1 : 2
    return `${code},${modifierOf(code, pos, chosen.size)},${units}`
  })
}

function isDrug(code: string): boolean {
  return code.startsWith('J') || code.startsWith('Q')
}

function modifierOf(code: string, pos: string, lines: number): string {
  if (code.startsWith('7') && pos !== '11') return '26'
  if (code.startsWith('97')) return 'GP'
  return code.startsWith('992') && lines > 1 ? '25' : ''
}

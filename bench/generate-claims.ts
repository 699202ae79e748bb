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

const PRACTICES = 400
const PATTERNS = 300
const PLACES = ['11', '11', '11', '22', '21', '23'] as const

type Pattern = readonly string[]

/**
 * Writes a claim file as practices bill: each of 400 practices has one specialty, place and locality
 * and 300 claim patterns, drawn from what its specialty bills most, used unevenly. Returns the lines.
 */
export function writeClaims(path: string, reference: Reference, lines: number, seed = 11): number {
  const random = createRandom(seed)
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item
  const practices = createPractices(reference, pick, random)
  const file = openSync(path, 'w')
  let buffer = 'claim,line,date,code,modifiers,units,pos,locality,charge\n'
  let written = 0
  for (let claim = 1; written < lines; claim++) {
    const { patterns, place } = pick(practices)
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

function createPractices(
  reference: Reference,
  pick: <Item>(items: readonly Item[]) => Item,
  random: () => number,
): readonly { patterns: readonly Pattern[]; place: string }[] {
  const utilization = openUtilization()
  if (!utilization) throw new Error('the bundled utilization tables are missing')
  const specialties = utilization
    .specialties()
    .map((specialty) => utilization.listTopCodes(specialty).map(({ code }) => code))
    .filter((codes) => codes.length > 20)
  const localities = listLocalities(reference, '2026-07-01')
  return Array.from({ length: PRACTICES }, () => {
    const codes = pick(specialties)
    const pos = pick(PLACES)
    const patterns = Array.from({ length: PATTERNS }, () => createPattern(codes, pos, random))
    return { patterns, place: `${pos},${pick(localities).id}` }
  })
}

/** One to six different codes; the first codes of a specialty are its most billed. */
function createPattern(codes: readonly string[], pos: string, random: () => number): Pattern {
  const size = 1 + Math.floor(random() ** 3 * 6)
  const chosen = new Set<string>()
  for (let tries = 0; chosen.size < size && tries < 50; tries++) {
    chosen.add(codes[Math.floor(random() ** 2 * codes.length)] ?? '99213')
  }
  return [...chosen].map((code) => {
    const units = random() < 0.93 ? 1 : 2
    return `${code},${modifierOf(code, pos, chosen.size)},${units}`
  })
}

function modifierOf(code: string, pos: string, lines: number): string {
  if (code.startsWith('7') && pos !== '11') return '26'
  if (code.startsWith('97')) return 'GP'
  return code.startsWith('992') && lines > 1 ? '25' : ''
}

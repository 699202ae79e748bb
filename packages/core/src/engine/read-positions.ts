import type { InputReader } from '../domain/input-reader.ts'
import { DEFAULT_POSITIONS, type Positions } from '../domain/positions.ts'

const CHOICES = {
  limitingCharge: ['A', 'B'],
  rounding: ['once', 'stepwise'],
  imagingRank: ['uncapped', 'capped'],
  hpsaBase: ['before-sequestration', 'after-sequestration'],
  restricted: ['rvus', 'contractor'],
} as const

/** The stances given, on top of the defaults. */
export function readPositions(reader: InputReader, value: unknown): Positions {
  if (value === undefined) return DEFAULT_POSITIONS
  const record = reader.object(value, 'positions', Object.keys(DEFAULT_POSITIONS))
  const read = <Key extends keyof typeof CHOICES>(key: Key) =>
    reader.oneOf<(typeof CHOICES)[Key][number]>(
      record[key],
      `positions.${key}`,
      CHOICES[key],
      DEFAULT_POSITIONS[key],
    )
  const decimals = reader.integer(
    record['anesthesiaTimeDecimals'],
    'positions.anesthesiaTimeDecimals',
    { min: 1, max: 2, absent: DEFAULT_POSITIONS.anesthesiaTimeDecimals },
  )
  return {
    limitingCharge: read('limitingCharge'),
    anesthesiaTimeDecimals: decimals === 2 ? 2 : 1,
    rounding: read('rounding'),
    imagingRank: read('imagingRank'),
    hpsaBase: read('hpsaBase'),
    restricted: read('restricted'),
  }
}

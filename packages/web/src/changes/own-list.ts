import { procedureText, readClaimText } from '../claim/procedure-text.ts'
import { createLocalValue } from '../settings/local-value.ts'

/** The list last used on this device. */
export const keptList = createLocalValue('feescope.own-codes')

/** The codes of a list, each once: `76120x120,76000-26x40`. */
export function codesOf(list: string): string {
  return [...new Set((readClaimText(list) ?? []).map(({ code }) => code))].join(',')
}

/** The list as volumes; `undefined` where it says of no code how often it is done. */
export function volumesOf(list: string): string | undefined {
  const lines = readClaimText(list) ?? []
  if (lines.every(({ units }) => units === 1)) return undefined
  return lines.map((line) => `${procedureText({ ...line, units: 1 })}x${line.units}`).join(',')
}

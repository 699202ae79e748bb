import { createLocalValue, useLocalValue } from '../settings/local-value.ts'
import { type Procedure, procedureText, readClaimText } from './procedure-text.ts'

/** The claim being put together on this device: procedures only, nothing of a patient. */
const keptClaim = createLocalValue('feescope.claim')

/** `76120-26,76000-59`, as in the address of the claim page. */
export function readKeptClaim(): string {
  return keptClaim.read() ?? ''
}

export function keepClaim(lines: string): void {
  keptClaim.write(lines === '' ? undefined : lines)
}

/** Puts procedures at the end of the claim; gives its new text. */
export function addToClaim(procedures: readonly Procedure[]): string {
  const kept = readClaimText(readKeptClaim()) ?? []
  const lines = [...kept, ...procedures].map(procedureText).join(',')
  keepClaim(lines)
  return lines
}

/** Lines of the claim, for the header's count. */
export function useClaimLength(): number {
  const text = useLocalValue(keptClaim)
  return readClaimText(text ?? '')?.length ?? 0
}

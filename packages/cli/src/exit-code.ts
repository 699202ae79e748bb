import type { ClaimOutcome, Finding } from '@feescope/core'
import { EXIT, type ExitCode } from './session.ts'

/** 1 when the answer holds something to act on: a line without an amount, a denial, a warning. */
export function exitCodeOf({ lines }: Pick<ClaimOutcome, 'lines'>): ExitCode {
  const clean = lines.every(
    ({ status, findings }) => status === 'priced' && !findings.some(isToActOn),
  )
  return clean ? EXIT.fine : EXIT.findings
}

/** Remarks that are only worth knowing do not count. */
export function isToActOn({ severity }: Finding): boolean {
  return severity !== 'info'
}

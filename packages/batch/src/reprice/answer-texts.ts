/** How a line ends up; the report counts them. */
export type LineStatus = 'priced' | 'refused' | 'denied'

/** Numbers the different endings of output lines, which are few, and keeps their bytes. */
export interface AnswerTexts {
  /** The number of a text: status, reason, findings and release; the amount is not part of it. */
  number(
    status: LineStatus,
    reason: string | null,
    findings: readonly string[],
    release: string | null,
  ): number
  /** By number: bytes before the amount, `,priced,`, and after it, `,,,RVU26C` with the line's end. */
  readonly before: readonly Uint8Array[]
  readonly after: readonly Uint8Array[]
  readonly statuses: readonly LineStatus[]
}

export function createAnswerTexts(): AnswerTexts {
  const encoder = new TextEncoder()
  const numbers = new Map<string, number>()
  const before: Uint8Array[] = []
  const after: Uint8Array[] = []
  const statuses: LineStatus[] = []
  return {
    before,
    after,
    statuses,
    number(status, reason, findings, release) {
      const ending = `,${reason ?? ''},${findings.join(' ')},${release ?? ''}\n`
      const key = `${status}${ending}`
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, statuses.length)
      before.push(encoder.encode(`,${status},`))
      after.push(encoder.encode(ending))
      return statuses.push(status) - 1
    },
  }
}

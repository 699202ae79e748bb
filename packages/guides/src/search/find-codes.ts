/** How a typed text names codes: one code, all that begin so, or a range. */
export type CodePattern =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'range'; readonly from: string; readonly to: string }

/** Letters that end a code: category II and III, laboratory analyses. X is a wildcard. */
const CODE = /^(?:\d{4}[0-9FTUMAB]|[A-Z]\d{4})$/
const PREFIX = /^(?:\d{2,4}|[A-Z]\d{1,3})[X*]*$/
const RANGE = /^([0-9A-Z]{5})\s*(?:-|–|\bTO\b|\.\.)\s*([0-9A-Z]{5})$/

/** Reads `76120`, `7612`, `7612x` or `62320-62327`; `null` when the text is words. */
export function parseCodePattern(text: string): CodePattern | null {
  const typed = text.trim().toUpperCase()
  if (CODE.test(typed)) return { kind: 'code', code: typed }
  if (PREFIX.test(typed)) return { kind: 'prefix', prefix: typed.replace(/[X*]+$/, '') }
  const [, from = '', to = ''] = RANGE.exec(typed) ?? []
  if (CODE.test(from) && CODE.test(to)) {
    return from <= to ? { kind: 'range', from, to } : { kind: 'range', from: to, to: from }
  }
  return null
}

/** The codes of an ascending list that fit; a code that is not listed gives its neighbours by prefix. */
export function findCodes(pattern: CodePattern, codes: readonly string[]): readonly string[] {
  switch (pattern.kind) {
    case 'code':
      return codes.filter((code) => code === pattern.code)
    case 'prefix':
      return codes.filter((code) => code.startsWith(pattern.prefix))
    case 'range':
      return codes.filter((code) => pattern.from <= code && code <= pattern.to)
    default:
      return pattern satisfies never
  }
}

/** Why a code was found by its number. */
export function describePattern(pattern: CodePattern): string {
  switch (pattern.kind) {
    case 'code':
      return `code ${pattern.code}`
    case 'prefix':
      return `code begins with ${pattern.prefix}`
    case 'range':
      return `code from ${pattern.from} to ${pattern.to}`
    default:
      return pattern satisfies never
  }
}

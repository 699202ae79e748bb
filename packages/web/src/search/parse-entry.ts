import { procedureText, readClaimText } from '../claim/procedure-text.ts'

/** What was typed into the search box. */
export type Entry =
  /** A code, and the modifiers behind it: `76120-26`, `76120 26`. */
  | { readonly kind: 'code'; readonly code: string; readonly mod: string | undefined }
  /** Two lines or more, or units: `76120-26,76000-59`. */
  | { readonly kind: 'claim'; readonly lines: string }
  | { readonly kind: 'words'; readonly text: string }

/** Nothing typed is nothing. */
export function parseEntry(typed: string): Entry | undefined {
  const text = typed.trim()
  if (text === '') return undefined
  const lines = readClaimText(text) ?? []
  const [first] = lines
  if (!first) return { kind: 'words', text }
  if (lines.length === 1 && first.units === 1) {
    return { kind: 'code', code: first.code, mod: first.modifiers.join(' ') || undefined }
  }
  return { kind: 'claim', lines: lines.map(procedureText).join(',') }
}

/** A code, and the modifiers typed behind it: `76120-26`, `76120 26`. */
export interface Entry {
  readonly code: string
  readonly mod: string | undefined
}

const SHAPE = /^(\d{4}[0-9A-Z]|[A-Z]\d{4})((?:[-\s,]+[0-9A-Z]{2})*)$/

/** What was typed, when it is a code. */
export function parseEntry(text: string): Entry | undefined {
  const match = SHAPE.exec(text.trim().toUpperCase())
  const [, code, modifiers = ''] = match ?? []
  if (code === undefined) return undefined
  const mod = modifiers
    .split(/[-\s,]+/)
    .filter(Boolean)
    .join(' ')
  return { code, mod: mod === '' ? undefined : mod }
}

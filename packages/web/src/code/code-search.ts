/** What the address of a code's page says beside the code; absent means the default. */
export interface CodeSearch {
  readonly date?: string | undefined
  /** `MAC-NN` or `national` */
  readonly locality?: string | undefined
  readonly setting?: 'facility' | 'nonfacility' | undefined
  /** Modifiers, separated by blanks: `26`, `26 59`. */
  readonly mod?: string | undefined
  readonly qp?: 'true' | undefined
}

/** Reads an address; what it cannot mean is left out, except a date or place the server explains. */
export function parseCodeSearch(raw: Record<string, unknown>): CodeSearch {
  const text = (name: string) => {
    const value = raw[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const setting = text('setting')
  return {
    date: text('date'),
    locality: text('locality'),
    setting: setting === 'facility' || setting === 'nonfacility' ? setting : undefined,
    mod: text('mod')?.toUpperCase(),
    qp: text('qp') === 'true' ? 'true' : undefined,
  }
}

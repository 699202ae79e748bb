/** What guides say of a code, as far as papers print it. */
export interface CodeWords {
  readonly label: string | null
  /** What the record must hold. */
  readonly documentation: readonly {
    readonly what: string
    readonly why: string
    readonly prevents: string
    readonly citation: WordsCitation
  }[]
  /** Codes its guide names, nearest first. */
  readonly related: readonly string[]
}

export interface WordsCitation {
  readonly title: string
  readonly section: string
  readonly dated: string | null
}

/** The words of a code on the paper's day; nothing where none are written. */
export type WordsOf = (code: string) => CodeWords | undefined

/** `42 CFR §410.32, diagnostic tests: conditions, (a)` */
export function citeWords({ title, section }: WordsCitation): string {
  return `${title}, ${section}`
}

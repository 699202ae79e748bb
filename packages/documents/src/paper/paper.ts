/** A part of a paper. In every text `[…]` is a place the reader fills in, and is shown as one. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly quiet?: boolean }
  /** Lines that stay together: an address, a signature. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Names and values, as in the reference block of a letter. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | TableBlock

export interface TableBlock {
  readonly kind: 'table'
  readonly head: readonly string[]
  /** Relative width of each column. */
  readonly widths: readonly number[]
  /** Columns of amounts and counts, set to the right. */
  readonly numeric?: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

/** A document before it is a file: what it says, in order. */
export interface Paper {
  readonly title: string
  /** Small print at the foot of every page. */
  readonly foot: string
  /** The day it is dated, ISO; a PDF made twice is the same file. */
  readonly date: string
  readonly blocks: readonly Block[]
}

/** Text or a place to fill in. */
export interface Run {
  readonly text: string
  readonly placeholder: boolean
}

/** Splits a text at its places to fill in. */
export function runsOf(text: string): readonly Run[] {
  return text
    .split(/(\[[^\]]+\])/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, placeholder: /^\[[^\]]+\]$/.test(part) }))
}

/** One fenced block of a page. */
export interface Block {
  readonly language: string
  /** The rest of the opening fence: `file=claim.json`. */
  readonly info: string
  readonly text: string
}

/** The fenced blocks of a Markdown page, in order. */
export function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(\w+)[ ]?(.*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', info = '', text = '']) => ({ language, info, text }),
  )
}

/** Commands of a shell block, one a line; comments and continuations are joined or dropped. */
export function commandsOf(text: string): readonly string[] {
  return text
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/\s+#\s.*$/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/**
 * The lines of a printed answer that are not in what was said, in their order. A line `…` stands for
 * anything left out.
 */
export function missingFrom(said: string, printed: string): readonly string[] {
  const lines = said.split('\n').map((line) => line.trimEnd())
  let from = 0
  return printed
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && line !== '…')
    .filter((line) => {
      const at = lines.indexOf(line, from)
      if (at >= 0) from = at + 1
      return at < 0
    })
}

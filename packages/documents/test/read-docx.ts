import { unzipSync } from 'fflate'

/** The text of a Word document, and whether every part of it is well-formed XML. */
export function readDocx(bytes: Uint8Array): {
  readonly text: string
  readonly parts: readonly string[]
  readonly malformed: readonly string[]
} {
  const files = Object.entries(unzipSync(bytes)).map(
    ([name, content]) => [name, new TextDecoder().decode(content)] as const,
  )
  const xml = files.filter(([name]) => /\.(?:xml|rels)$/.test(name))
  const body = xml.find(([name]) => name === 'word/document.xml')?.[1] ?? ''
  const paragraphs = body
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, text]) => unescaped(text ?? ''))
        .join(''),
    )
  return {
    text: paragraphs.filter(Boolean).join('\n'),
    parts: files.map(([name]) => name),
    malformed: xml.filter(([, text]) => !isWellFormed(text)).map(([name]) => name),
  }
}

/** Tags open and close in turn, there is one root, and no stray & or <. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = []
  let roots = 0
  const body = xml.replace(/^\uFEFF?<\?xml[^>]*\?>/, '').replace(/<!--[\s\S]*?-->/g, '')
  const rest = body.replace(
    /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>/g,
    (_, closing: string, name: string, attributes: string, empty: string) => {
      if (/&(?!\w+;|#\d+;|#x[0-9a-f]+;)/i.test(attributes)) return '<'
      if (closing !== '') return open.pop() === name ? '' : '<'
      if (open.length === 0) roots++
      if (empty === '') open.push(name)
      return ''
    },
  )
  return (
    roots === 1 &&
    open.length === 0 &&
    !/[<>]/.test(rest) &&
    !/&(?!\w+;|#\d+;|#x[0-9a-f]+;)/i.test(rest)
  )
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

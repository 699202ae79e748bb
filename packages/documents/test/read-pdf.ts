import { inflateSync } from 'node:zlib'

/** The text of a PDF as it is shown, and what it says of itself. Reads what pdfkit writes. */
export function readPdf(bytes: Uint8Array): {
  readonly text: string
  readonly pages: number
  readonly raw: string
} {
  const raw = Buffer.from(bytes).toString('latin1')
  const objects = new Map(
    [...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [
      Number(id),
      body ?? '',
    ]),
  )
  const fonts = new Map<string, ReadonlyMap<string, string>>()
  for (const body of objects.values()) {
    for (const [, name, id] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id)) ?? '')?.[1]
      if (name !== undefined && unicode !== undefined) {
        fonts.set(name, readCharacterMap(streamOf(objects.get(Number(unicode)) ?? '')))
      }
    }
  }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body))
  const text = pages.map((page) => {
    const contents = /\/Contents (\d+) 0 R/.exec(page)?.[1]
    return readContent(streamOf(objects.get(Number(contents)) ?? ''), fonts)
  })
  return { text: text.join('\n'), pages: pages.length, raw }
}

function streamOf(body: string): string {
  const match = /stream\n([\s\S]*?)\nendstream/.exec(body)
  if (!match) return ''
  const bytes = Buffer.from(match[1] ?? '', 'latin1')
  return (/FlateDecode/.test(body) ? inflateSync(bytes) : bytes).toString('latin1')
}

/** Glyph → text, from a ToUnicode map. */
function readCharacterMap(map: string): ReadonlyMap<string, string> {
  const glyphs = new Map<string, string>()
  for (const [, from, , values] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi)) {
    const first = Number.parseInt(from ?? '0', 16)
    for (const [at, value] of [...(values ?? '').matchAll(/<([0-9a-f ]*)>/gi)].entries()) {
      const text = (value[1] ?? '').replaceAll(' ', '')
      const units = text.match(/.{4}/g) ?? []
      glyphs.set(
        (first + at).toString(16).padStart(4, '0'),
        String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))),
      )
    }
  }
  return glyphs
}

/** The words in the order they are drawn; every piece of a line is followed by the next. */
function readContent(
  content: string,
  fonts: ReadonlyMap<string, ReadonlyMap<string, string>>,
): string {
  let font: ReadonlyMap<string, string> = new Map()
  const pieces: string[] = []
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map()
    if (shown === undefined) continue
    const hex = [...shown.matchAll(/<([0-9a-f]+)>/gi)].map((each) => each[1]).join('')
    pieces.push((hex.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph) ?? '\uFFFD').join(''))
  }
  return pieces.join('').replace(/\s+/g, ' ')
}

import type { ClaimOutcome, LineOutcome } from '@feescope/core'
import type { Block, Paper } from '../paper/paper.ts'
import { placeOf } from '../toolkit/write-toolkit.ts'
import { citeWords, type WordsOf } from '../words.ts'

/** A priced claim as a sheet of paper; who the patient is is written by hand, elsewhere. */
export function writeSuperbill(claim: ClaimOutcome, wordsOf: WordsOf): Paper {
  const { date, lines, release, total, edits, engine } = claim
  const source = [release.pfs, release.gpci].filter(Boolean).join(', ')
  return {
    title: `Superbill ${date}`,
    foot: `${source} · edits: ${edits?.verdict ?? 'off'} · Feescope ${engine} · CPT is a trademark and copyright of the American Medical Association.`,
    date,
    blocks: [
      { kind: 'heading', level: 1, text: 'Superbill' },
      {
        kind: 'facts',
        rows: [
          ['Practice', '[Practice]'],
          ['Patient', '[Patient]'],
          ['Date of service', date],
          ['Place', placeOf(claim)],
          ['Practitioner', '[Practitioner]'],
        ],
      },
      {
        kind: 'table',
        head: ['#', 'Code', 'Modifiers', 'Units', 'Service', 'Medicare allows'],
        widths: [1, 2, 3, 2, 9, 4],
        numeric: [3, 5],
        rows: [
          ...lines.map((line) => rowOf(line, wordsOf)),
          ['', '', '', '', 'Total', `$${total}`],
        ],
      },
      ...findingsOf(lines),
      ...checklistsOf(lines, wordsOf),
      { kind: 'lines', lines: ['', '[Signature of the practitioner]'] },
    ],
  }
}

function rowOf(line: LineOutcome, wordsOf: WordsOf): readonly string[] {
  return [
    String(line.line),
    line.code,
    line.modifiers.join(' '),
    String(line.units),
    wordsOf(line.code)?.label ?? '',
    line.status === 'priced' ? `$${line.allowed}` : line.reason.replaceAll('-', ' '),
  ]
}

function findingsOf(lines: readonly LineOutcome[]): readonly Block[] {
  const messages = lines.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message),
  )
  if (messages.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'What the edits say' },
    { kind: 'list', items: [...new Set(messages)] },
  ]
}

function checklistsOf(lines: readonly LineOutcome[], wordsOf: WordsOf): readonly Block[] {
  const codes = [...new Set(lines.map(({ code }) => code))]
  return codes.flatMap((code): readonly Block[] => {
    const words = wordsOf(code)
    if (!words || words.documentation.length === 0) return []
    return [
      { kind: 'heading', level: 2, text: `What the record must hold: ${code}` },
      {
        kind: 'list',
        items: words.documentation.map(({ what, citation }) => `${what} (${citeWords(citation)})`),
      },
    ]
  })
}

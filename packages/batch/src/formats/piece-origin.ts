import type { ChunkResult } from '../reprice/reprice-chunk.ts'
import type { SourceReject } from './source-record.ts'

/** Where the records of a piece came from, in a file of another format than CSV. */
export interface PieceOrigin {
  /** By record of the piece. */
  readonly positions: readonly number[]
  readonly originals: readonly (string | null)[]
  /** What made no record; it belongs to the piece all the same. */
  readonly rejected: readonly SourceReject[]
}

/** The result with its rejects named by their place in the original file, and those of the reader. */
export function withOrigin(result: ChunkResult, origin: PieceOrigin): ChunkResult {
  const { counts } = result
  const rejects = [
    ...origin.rejected.map(({ position, reason, original }) => ({
      position,
      text: `${position},${quoted(reason)},${quoted(original)}\n`,
    })),
    ...renamed(new TextDecoder().decode(result.rejects), origin),
  ].sort((a, b) => a.position - b.position)
  const more = origin.rejected.length
  return {
    output: result.output,
    rejects: new TextEncoder().encode(rejects.map(({ text }) => text).join('')),
    counts: { ...counts, read: counts.read + more, rejected: counts.rejected + more },
  }
}

const REJECTED = /^(\d+),("(?:[^"]|"")*"),(.*)$/

/** Records are counted from 1 in a piece. */
function renamed(text: string, { positions, originals }: PieceOrigin) {
  return text.split('\n').flatMap((line) => {
    const [, number = '', reason = '', record = ''] = REJECTED.exec(line) ?? []
    const position = positions[Number(number) - 1]
    if (position === undefined) return []
    const original = originals[Number(number) - 1]
    const shown = typeof original === 'string' ? quoted(original) : record
    return [{ position, text: `${position},${reason},${shown}\n` }]
  })
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

import { openBundledReference } from '@feescope/data'
import { expect, test } from 'vitest'
import { randomClaims } from '../../test/random-claims.ts'
import { parseHeader } from '../csv/header.ts'
import { createKnownMemory, type KnownSizes } from './known/known.ts'
import { type ChunkRepricer, createChunkRepricer } from './reprice-chunk.ts'

/** The claims of a file in pieces of forty, each with the number of its first record. */
function piecesOf(csv: string) {
  const [header = '', ...rows] = csv.trimEnd().split('\n')
  const claims = [...Map.groupBy(rows, (row) => row.split(',')[0]).values()]
  const pieces = Array.from({ length: Math.ceil(claims.length / 40) }, (_, at) =>
    claims.slice(at * 40, at * 40 + 40).flat(),
  )
  return {
    header,
    pieces: pieces.map((lines) => new TextEncoder().encode(`${lines.join('\n')}\n`)),
  }
}

test.each<[string, KnownSizes]>([
  ['with room for everything', {}],
  ['with room for few answers', { answers: 1024 }],
  ['with room for few edits', { edits: 256 }],
  ['with room for few names', { names: 400 }],
  ['with room for next to nothing', { answers: 64, edits: 64, names: 64 }],
])('threads that share what they learn answer like one alone, %s', async (_, sizes) => {
  const reference = await openBundledReference()
  const { header, pieces } = piecesOf(randomClaims(1200, 91))
  const open = (memory?: ReturnType<typeof createKnownMemory>): ChunkRepricer =>
    createChunkRepricer(reference, parseHeader(header), memory)
  const alone = open()
  const memory = createKnownMemory(sizes)
  const sharing = [open(memory), open(memory), open(memory)]
  for (const [at, piece] of pieces.entries()) {
    const expected = alone.reprice(piece, 2)
    const result = sharing[at % sharing.length]?.reprice(piece, 2)
    expect(new TextDecoder().decode(result?.output)).toBe(new TextDecoder().decode(expected.output))
    expect(result?.counts).toEqual(expected.counts)
  }
  expect(pieces).toHaveLength(30)
})

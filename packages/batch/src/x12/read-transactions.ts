import { createEnvelope } from './envelope.ts'
import type { Segment } from './segment.ts'
import { createTokenizer } from './tokenizer.ts'
import type { Transaction } from './transaction.ts'
import { issueAt, type X12Issue } from './x12-issue.ts'

/** The bytes of an X12 file, or its text; a file, a socket or an array of pieces. */
export type X12Source =
  | AsyncIterable<Uint8Array | string>
  | Iterable<Uint8Array | string>
  | Uint8Array
  | string

/** Reads the segments of one transaction. */
export interface TransactionReader {
  read(segment: Segment): void
  /** `complete` is false where the transaction broke off without its SE. */
  close(last: Segment, complete: boolean): void
}

/** Where a reader puts what it has read. */
export interface Sink<Item> {
  emit(item: Item): void
  report(issue: X12Issue): void
}

export interface IssueItem {
  readonly kind: 'issue'
  readonly issue: X12Issue
}

/** Opens a reader for a transaction, or says why it is passed over. */
export type OpenReader<Item> = (
  transaction: Transaction,
  sink: Sink<Item>,
) => TransactionReader | string

const PIECE = 65_536
/** As its three bytes read one by one, or as the character. */
const BYTE_ORDER_MARK = /^(?:\u00EF\u00BB\u00BF|\uFEFF)/

/**
 * Reads a file of any length in constant memory: what the readers emit, and the issues, in the order
 * of the file.
 */
export async function* readTransactions<Item>(
  source: X12Source,
  open: OpenReader<Item>,
): AsyncGenerator<Item | IssueItem> {
  let ready: (Item | IssueItem)[] = []
  const report = (issue: X12Issue) => void ready.push({ kind: 'issue', issue })
  const sink: Sink<Item> = { emit: (item) => void ready.push(item), report }
  let reader: TransactionReader | null = null
  let last: Segment = { number: 1, id: '?', elements: [], component: '' }
  const envelope = createEnvelope(
    {
      open(transaction, st) {
        const opened = open(transaction, sink)
        reader = typeof opened === 'string' ? null : opened
        if (typeof opened === 'string') report(issueAt(st, 'note', 'passed-over', opened))
      },
      body: (segment) => reader?.read(segment),
      close(segment, complete) {
        reader?.close(segment, complete)
        reader = null
      },
    },
    report,
  )
  const tokenizer = createTokenizer(report)
  const take = (segments: readonly Segment[]) => {
    for (const segment of segments) {
      envelope.next(segment)
      last = segment
    }
    const taken = ready
    ready = []
    return taken
  }
  let first = true
  for await (const piece of piecesOf(source)) {
    yield* take(tokenizer.push(first ? piece.replace(BYTE_ORDER_MARK, '') : piece))
    first = false
  }
  yield* take(tokenizer.end())
  envelope.end(last)
  if (last.number === 1 && last.id === '?' && ready.length === 0) {
    report(issueAt(last, 'error', 'not-x12', 'the file holds no X12 segment.'))
  }
  yield* ready
}

/** Text in pieces; bytes are read one character each, as X12's character set has it. */
async function* piecesOf(source: X12Source): AsyncGenerator<string> {
  if (typeof source === 'string') yield* cut(source)
  else if (source instanceof Uint8Array) yield* cut(textOf(source))
  else for await (const piece of source) yield* cut(textOf(piece))
}

function textOf(piece: Uint8Array | string): string {
  if (typeof piece === 'string') return piece
  return Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1')
}

function* cut(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE)
}

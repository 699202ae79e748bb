import type { Readable } from 'node:stream'

/** Bytes of a stream, copied once, into memory of the caller's. */
export interface ByteSource {
  /** Fills from `start` on; returns where the bytes end: short of the array only at the stream's end. */
  fill(into: Uint8Array, start: number): Promise<number>
  /** Passes over so many bytes. */
  skip(count: number): Promise<void>
}

export function createByteSource(input: Readable): ByteSource {
  const chunks: AsyncIterator<Uint8Array> = input[Symbol.asyncIterator]()
  let rest: Uint8Array = new Uint8Array(0)
  const hasMore = async (): Promise<boolean> => {
    while (rest.length === 0) {
      const { value, done } = await chunks.next()
      if (done === true) return false
      rest = value
    }
    return true
  }
  return {
    async fill(into, start) {
      let end = start
      while (end < into.length && (await hasMore())) {
        const taken = rest.subarray(0, into.length - end)
        into.set(taken, end)
        end += taken.length
        rest = rest.subarray(taken.length)
      }
      return end
    },
    async skip(count) {
      for (let left = count; left > 0 && (await hasMore()); ) {
        const skipped = Math.min(left, rest.length)
        rest = rest.subarray(skipped)
        left -= skipped
      }
    },
  }
}

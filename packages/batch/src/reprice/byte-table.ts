/** Gives every different run of bytes a number, 0, 1, 2 …, in the order they come. */
export interface ByteTable {
  /** The number of `bytes[start … end)`; a new one is kept. */
  number(bytes: Uint8Array, start: number, end: number): number
  readonly size: number
}

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Open addressing over one store of bytes: no text is made and nothing is allocated for a known run. */
export function createByteTable(): ByteTable {
  let slots = new Int32Array(1 << 10)
  let hashes = new Int32Array(slots.length >> 1)
  let starts = new Int32Array(hashes.length + 1)
  let store = new Uint8Array(1 << 14)
  let size = 0

  const isKept = (number: number, bytes: Uint8Array, start: number, end: number): boolean => {
    const from = starts[number] ?? 0
    if ((starts[number + 1] ?? 0) - from !== end - start) return false
    for (let at = start, kept = from; at < end; at++, kept++) {
      if (bytes[at] !== store[kept]) return false
    }
    return true
  }
  const keep = (hash: number, bytes: Uint8Array, start: number, end: number): number => {
    const from = starts[size] ?? 0
    const to = from + end - start
    if (to > store.length) store = grown(store, Math.max(store.length * 2, to))
    for (let at = start, kept = from; at < end; at++, kept++) store[kept] = bytes[at] ?? 0
    hashes[size] = hash
    starts[size + 1] = to
    return size++
  }
  const enlarge = (): void => {
    slots = new Int32Array(slots.length * 2)
    hashes = grownInts(hashes, slots.length >> 1)
    starts = grownInts(starts, hashes.length + 1)
    const mask = slots.length - 1
    for (let number = 0; number < size; number++) {
      let slot = (hashes[number] ?? 0) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number + 1
    }
  }

  return {
    number(bytes, start, end) {
      let hash = FNV_OFFSET
      for (let at = start; at < end; at++) {
        hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME)
      }
      hash ^= hash >>> 15
      const mask = slots.length - 1
      let slot = hash & mask
      for (;;) {
        const number = (slots[slot] ?? 0) - 1
        if (number < 0) break
        if (hashes[number] === hash && isKept(number, bytes, start, end)) return number
        slot = (slot + 1) & mask
      }
      const number = keep(hash, bytes, start, end)
      slots[slot] = number + 1
      if (size >= hashes.length) enlarge()
      return number
    },
    get size() {
      return size
    },
  }
}

function grown(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length)
  larger.set(bytes)
  return larger
}

function grownInts(ints: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length)
  larger.set(ints)
  return larger
}

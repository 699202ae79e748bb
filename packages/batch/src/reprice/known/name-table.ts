import type { Sharing } from './sharing.ts'

/**
 * Numbers names 0, 1, 2 …, alike in all threads that share the memory: the first to meet a name numbers
 * it for all.
 */
export interface NameTable {
  number(name: string): number
  /** By number: the names this thread has heard of. */
  readonly names: readonly string[]
  /** Hears of the names that other threads have numbered since. */
  update(): void
}

/** Names and bytes of names that a memory has room for. */
const MOST_NAMES = 1 << 16
const MOST_BYTES = 1 << 22

/** Positions in the head of the memory; where each name ends comes after it, then the bytes. */
const LOCK = 0
const COUNT = 1
const ENDS = 2
const BYTES_AT = (ENDS + MOST_NAMES) * 4

/** `bytes`: room for the names. */
export function createNameMemory(bytes = MOST_BYTES): SharedArrayBuffer {
  return new SharedArrayBuffer(BYTES_AT + bytes)
}

export function openNameTable(memory: SharedArrayBuffer, sharing: Sharing): NameTable {
  const head = new Int32Array(memory, 0, ENDS + MOST_NAMES)
  const bytes = new Uint8Array(memory, BYTES_AT)
  const numbers = new Map<string, number>()
  const names: string[] = []
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  const add = (name: string): number => {
    numbers.set(name, names.length)
    return names.push(name) - 1
  }
  const endOf = (count: number): number => (count === 0 ? 0 : (head[ENDS + count - 1] ?? 0))
  /** Only under the lock. */
  const readOthers = (): void => {
    const count = head[COUNT] ?? 0
    while (names.length < count) {
      add(decoder.decode(bytes.slice(endOf(names.length), endOf(names.length + 1))))
    }
  }
  const write = (name: string): number => {
    const encoded = encoder.encode(name)
    const start = endOf(names.length)
    const end = start + encoded.length
    if (end > bytes.length || names.length >= MOST_NAMES) sharing.leave()
    else {
      bytes.set(encoded, start)
      head[ENDS + names.length] = end
      head[COUNT] = names.length + 1
    }
    return add(name)
  }

  return {
    names,
    number(name) {
      const known = numbers.get(name)
      if (known !== undefined) return known
      if (sharing.left) return add(name)
      return locked(head, () => {
        readOthers()
        return numbers.get(name) ?? write(name)
      })
    },
    update() {
      if (!sharing.left) locked(head, readOthers)
    },
  }
}

function locked<Value>(head: Int32Array, work: () => Value): Value {
  while (Atomics.compareExchange(head, LOCK, 0, 1) !== 0) Atomics.wait(head, LOCK, 1)
  try {
    return work()
  } finally {
    Atomics.store(head, LOCK, 0)
    Atomics.notify(head, LOCK, 1)
  }
}

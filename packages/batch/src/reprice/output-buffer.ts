/** Bytes of output; whoever writes reserves room first and then moves `length`. */
export interface OutputBuffer {
  bytes: Uint8Array<ArrayBuffer>
  length: number
}

/** A buffer in the memory given, where that has the capacity, else in new memory. */
export function createOutputBuffer(capacity: number, room?: ArrayBuffer): OutputBuffer {
  const bytes =
    room && room.byteLength >= capacity ? new Uint8Array(room) : new Uint8Array(capacity)
  return { bytes, length: 0 }
}

/** Makes room for so many more bytes. */
export function reserve(output: OutputBuffer, more: number): void {
  if (output.length + more <= output.bytes.length) return
  const larger = new Uint8Array(Math.max(output.bytes.length * 2, output.length + more))
  larger.set(output.bytes.subarray(0, output.length))
  output.bytes = larger
}

export function append(output: OutputBuffer, bytes: Uint8Array): void {
  reserve(output, bytes.length)
  output.bytes.set(bytes, output.length)
  output.length += bytes.length
}

/** The bytes written so far; the buffer is not used again. */
export function takeBytes({ bytes, length }: OutputBuffer): Uint8Array<ArrayBuffer> {
  return bytes.subarray(0, length)
}

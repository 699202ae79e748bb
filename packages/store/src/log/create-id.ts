import { randomBytes } from 'node:crypto'

/**
 * A random UUID that sorts by time of creation (version 7), so that entries list in the order they
 * were added; `position` orders those of one act.
 */
export function createId(time: Date, position = 0): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(time.getTime(), 0, 6)
  bytes.writeUInt16BE(0x7000 | (position & 0xfff), 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  const hex = bytes.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}

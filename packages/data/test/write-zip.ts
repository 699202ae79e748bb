import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly content: Uint8Array
  /** What the zip says of the size, when it lies. */
  readonly declaredSize?: number
}

/** A minimal zip, for tests: names are written as given, however hostile. */
export function createZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const data = deflateRawSync(entry.content)
    const sizes = Buffer.alloc(16)
    sizes.writeUInt32LE(crc32(entry.content), 0)
    sizes.writeUInt32LE(data.length, 4)
    sizes.writeUInt32LE(entry.declaredSize ?? entry.content.length, 8)
    sizes.writeUInt16LE(name.length, 12)
    const local = Buffer.concat([hex('504b0304 1400 0000 0800 00002100'), sizes, name, data])
    const central = Buffer.concat([
      hex('504b0102 1400 1400 0000 0800 00002100'),
      sizes,
      Buffer.alloc(10),
      uint32(offset),
      name,
    ])
    locals.push(local)
    directory.push(central)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.concat([
    hex('504b0506 0000 0000'),
    uint16(entries.length),
    uint16(entries.length),
  ])
  return Buffer.concat([...locals, central, end, uint32(central.length), uint32(offset), uint16(0)])
}

function hex(text: string): Buffer {
  return Buffer.from(text.replaceAll(' ', ''), 'hex')
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

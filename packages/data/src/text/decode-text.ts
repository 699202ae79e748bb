const windows1252 = new TextDecoder('windows-1252')
const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * CMS's bytes as text: UTF-8 where they are that, else windows-1252, without a byte order mark, up to the Ctrl-Z (0x1A) that ends
 * some files. (Source: files of 2022 and January 2025 end in a 0x1A row.)
 */
export function decodeText(bytes: Uint8Array): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const content = hasMark ? bytes.subarray(3) : bytes
  const end = content.indexOf(0x1a)
  const body = end === -1 ? content : content.subarray(0, end)
  try {
    return utf8.decode(body)
  } catch {
    return windows1252.decode(body)
  }
}

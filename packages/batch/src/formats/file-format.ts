/** Formats of claim files. 837P is read, not written. */
export const FILE_FORMATS = ['csv', 'jsonl', 'parquet', '837p'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

export type Packing = 'gzip' | 'zstd'

const EXTENSIONS: Readonly<Record<string, FileFormat>> = {
  csv: 'csv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  parquet: 'parquet',
  '837': '837p',
  '837p': '837p',
  edi: '837p',
  x12: '837p',
}

/** What the end of a path says of its content: `claims.jsonl.gz` is packed JSON Lines. CSV where it says nothing. */
export function formatOfPath(path: string): FileFormat {
  const name = path.toLowerCase().replace(/\.(gz|zst)$/, '')
  return EXTENSIONS[name.slice(name.lastIndexOf('.') + 1)] ?? 'csv'
}

export function packingOfPath(path: string): Packing | null {
  if (/\.gz$/i.test(path)) return 'gzip'
  return /\.zst$/i.test(path) ? 'zstd' : null
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

/** Sample files of open-source parsers, beside the repository; not part of it. */
const folder = fileURLToPath(new URL('../../../../shared/reference/edi/', import.meta.url))
const { CI } = process.env

/** True when tests of the samples should be passed over: never in CI, where they must run. */
export const withoutSamples = !existsSync(folder) && CI !== 'true'

export function sample(name: string): Buffer {
  const bytes = readFileSync(folder + name)
  return name.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

export function listSamples(prefix: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(prefix)) : []
}

/** Everything a reader yields. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

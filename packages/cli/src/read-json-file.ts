import { readFile } from 'node:fs/promises'
import { InvalidInput } from '@feescope/core'

/** What a JSON file holds. Throws `InvalidInput` when it cannot be read. */
export async function readJsonFile(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    const message = `${file}: cannot be read as JSON (${error instanceof Error ? error.message : error}).`
    throw new InvalidInput([
      { path: 'file', code: 'malformed-file', expected: 'JSON', received: file, message },
    ])
  }
}

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** CMS's own files, beside the repository; not part of it. */
const folder = fileURLToPath(new URL('../../../../shared/cms', import.meta.url))
const { CI } = process.env

/** True when tests of CMS's own files should be passed over: never in CI, where they must run. */
export const withoutSharedFiles = !existsSync(folder) && CI !== 'true'

/** Path of one of CMS's files; fails loudly when it is missing. */
export function sharedFile(name: string): string {
  const path = `${folder}/${name}`
  if (!existsSync(path)) throw new Error(`The CMS file ${path} is needed for this test.`)
  return path
}

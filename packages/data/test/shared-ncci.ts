import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The NCCI files beside the repository; not part of it. */
const folder = fileURLToPath(new URL('../../../../shared/ncci', import.meta.url))
const { CI } = process.env

/** True when tests of the whole tables should be passed over: never in CI, where they must run. */
export const withoutSharedNcci = !existsSync(folder) && CI !== 'true'

/** Path of one of the files; fails loudly when it is missing. */
export function sharedNcciFile(name: string): string {
  const path = `${folder}/${name}`
  if (!existsSync(path)) throw new Error(`The NCCI file ${path} is needed for this test.`)
  return path
}

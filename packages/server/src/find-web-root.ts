import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The web package of a checkout, or beside the bundle of an installed package. */
const PLACES = ['../../web/dist', './web']

/** The folder of the built web app, when it was built. */
export function findWebRoot(): string | undefined {
  return PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((folder) =>
    existsSync(join(folder, 'index.html')),
  )
}

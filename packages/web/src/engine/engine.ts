import { type ClaimInput, type ClaimOutcome, priceClaim } from '@feescope/core'
import { type ListedRelease, type Manifest, referenceOf } from '@feescope/data/browser'
import { getJson } from '../api/request.ts'
import { fetchTable } from './fetch-table.ts'

/** What `POST /price` takes. */
export type PriceBody = Omit<ClaimInput, 'provider'> & {
  readonly provider?: string
  readonly explain?: boolean
}

/** The engine in this page, over the tables fetched so far. */
export interface Engine {
  /** The answer `POST /price` gives; `null` while a table it needs is not here. */
  price(body: PriceBody): ClaimOutcome | null
  /** Fetches every table this claim needs. */
  load(body: PriceBody): Promise<void>
}

/** Opens the engine over the tables the server offers; none is fetched yet. */
export async function openEngine(): Promise<Engine> {
  const { tables } = await getJson<{ tables: readonly ListedRelease[] }>('/tables')
  const here = new Map<string, Uint8Array>()
  const coming = new Map<string, Promise<void>>()
  const reference = referenceOf(tables, ({ manifest }) => {
    const bytes = here.get(manifest.tableSha256)
    if (!bytes) throw new MissingTable(manifest)
    return [bytes, manifest.id]
  })
  const attempt = ({ explain = false, ...claim }: PriceBody): ClaimOutcome | MissingTable => {
    try {
      // The engine checks what it is given.
      return priceClaim(reference, claim as ClaimInput, { explain })
    } catch (error) {
      if (error instanceof MissingTable) return error
      throw error
    }
  }
  /** One that could not be fetched may be asked for again. */
  const bring = async (tableSha256: string) => {
    try {
      here.set(tableSha256, await fetchTable(tableSha256))
    } finally {
      coming.delete(tableSha256)
    }
  }
  return {
    price(body) {
      const answer = attempt(body)
      return answer instanceof MissingTable ? null : answer
    },
    async load(body) {
      for (let answer = attempt(body); answer instanceof MissingTable; answer = attempt(body)) {
        const { tableSha256 } = answer.manifest
        const table = coming.get(tableSha256) ?? bring(tableSha256)
        coming.set(tableSha256, table)
        await table
      }
    },
  }
}

/** Thrown from within the engine's look-up of a table that was not fetched yet. */
class MissingTable extends Error {
  readonly manifest: Manifest
  constructor(manifest: Manifest) {
    super(`${manifest.id} has not been fetched`)
    this.manifest = manifest
  }
}

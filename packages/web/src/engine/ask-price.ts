import type { ClaimOutcome } from '@feescope/core'
import { ApiProblem, postJson } from '../api/request.ts'
import type { Engine, PriceBody } from './engine.ts'

let opening: Promise<Engine> | undefined
let engine: Engine | undefined

/** How long after an answer of the server the page begins to fetch its own engine. */
const QUIET_MILLISECONDS = 4000

/**
 * The price of a claim: at once from the engine in this page where it has the tables, else from the
 * server; without a network from the engine with the tables kept on this device.
 */
export async function askPrice(body: PriceBody, signal: AbortSignal): Promise<ClaimOutcome> {
  const own = engine && priceHere(engine, body)
  if (own) return own
  try {
    const answer = await postJson<ClaimOutcome>('/price', body, signal)
    fetchLater(body)
    return answer
  } catch (error) {
    if (error instanceof ApiProblem || signal.aborted) throw error
    return priceWithKeptTables(body, error)
  }
}

/** What the engine refuses, the server would refuse in the same words: it is asked. */
function priceHere(own: Engine, body: PriceBody): ClaimOutcome | null {
  try {
    return own.price(body)
  } catch {
    return null
  }
}

/** Fails as the request to the server failed where the tables are not kept either. */
async function priceWithKeptTables(body: PriceBody, lost: unknown): Promise<ClaimOutcome> {
  try {
    const own = await openOnce()
    await own.load(body)
    const answer = own.price(body)
    if (answer) return answer
  } catch {
    // The lost connection is what the reader can do something about.
  }
  throw lost
}

/** Once the page is quiet, and not where the reader saves data. */
function fetchLater(body: PriceBody): void {
  if (isSavingData()) return
  setTimeout(() => {
    openOnce()
      .then((own) => own.load(body))
      .catch(() => undefined)
  }, QUIET_MILLISECONDS)
}

async function openOnce(): Promise<Engine> {
  opening ??= import('./engine.ts').then(({ openEngine }) => openEngine())
  try {
    engine = await opening
    return engine
  } catch (error) {
    opening = undefined
    throw error
  }
}

function isSavingData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBundledReference } from '@feescope/data'
import { openStoreOnce, type RunningServer, startServer } from '@feescope/server'
import { openDenialKeys, reportDenial, reporterOf } from '@feescope/store'

/** The real server with denial reports of its own; they go when the server closes. */
export async function serveDenials(today: string): Promise<RunningServer> {
  const home = mkdtempSync(join(tmpdir(), 'feescope-denials-'))
  const store = openStoreOnce({ home })
  const opened = await store.open()
  const keys = openDenialKeys(home)
  for (const [at, report] of REPORTS.entries()) {
    await reportDenial(opened, reporterOf(keys, `token reporter ${at}`), report)
  }
  const server = await startServer({
    reference: await openBundledReference(),
    today: () => today,
    host: '127.0.0.1',
    port: 0,
    store,
    home,
  })
  return {
    ...server,
    close: async () => {
      await server.close()
      await store.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

const BESIDE = {
  code: '76000',
  payer: 'medicare',
  denialCode: '97',
  with: '76120',
  month: '2024-08',
}
const NECESSITY = { code: '76000', payer: 'aetna', denialCode: '50', month: '2024-08' }

/** Forty tell of 76000 denied beside 76120, thirty-six of necessity, three of something else. */
const REPORTS = [
  ...Array.from({ length: 40 }, (_, at) => ({
    ...BESIDE,
    outcome: at < 24 ? 'paid-after-correction' : 'upheld',
    strategies: at < 24 ? ['modifier-corrected'] : ['records-sent'],
  })),
  ...Array.from({ length: 36 }, (_, at) => ({
    ...NECESSITY,
    outcome: at < 20 ? 'overturned' : 'upheld',
    strategies: at < 20 ? ['medical-necessity-letter', 'records-sent'] : ['peer-to-peer'],
  })),
  ...Array.from({ length: 3 }, () => ({ ...NECESSITY, code: '74230' })),
]

// Adds entries one by one and prints the id of each once it is acknowledged.
import { insertEntries, openLocalScope, openStore, type StoreLocation } from '@feescope/store'

const [location = '{}', count = '0'] = process.argv.slice(2)
const store = await openStore(JSON.parse(location) as StoreLocation)
const scope = await openLocalScope(store)
for (let write = 0; write < Number(count); write++) {
  const { entries } = await insertEntries(store, scope, [{ date: '2026-07-15', code: '99213' }])
  process.stdout.write(`${entries[0]?.id}\n`)
}
await store.close()

/** Where tables are kept on this device; a table's name is the hash of its content. */
const KEPT = 'feescope-tables'

/** The Arrow bytes of a table: kept from earlier, else fetched and kept. */
export async function fetchTable(tableSha256: string): Promise<Uint8Array> {
  const address = `/tables/${tableSha256}.arrow.gz`
  const response = (await findKept(address)) ?? (await fetchFresh(address))
  if (!response.body) throw new Error(`${address} is empty`)
  const unpacked = response.body.pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(unpacked).arrayBuffer())
}

async function fetchFresh(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}`)
  const copy = response.clone()
  // Storage may be refused or full; the table serves all the same.
  await openKept()
    .then((kept) => kept?.put(address, copy))
    .catch(() => undefined)
  return response
}

async function findKept(address: string): Promise<Response | undefined> {
  return (await openKept())?.match(address)
}

/** `null` where the browser has no such storage, as on an address without TLS. */
async function openKept(): Promise<Cache | null> {
  return 'caches' in globalThis ? caches.open(KEPT).catch(() => null) : null
}

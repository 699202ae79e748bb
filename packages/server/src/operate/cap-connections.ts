import type { Server } from 'node:http'

/** Most connections one address may hold open: who opens more and sends nothing starves nobody. */
const MOST_PER_CLIENT = 256

/** Closes the connections an address opens beyond its number. */
export function capConnections(server: Server): void {
  const open = new Map<string, number>()
  server.on('connection', (socket) => {
    const client = socket.remoteAddress
    if (client === undefined) return
    const count = (open.get(client) ?? 0) + 1
    if (count > MOST_PER_CLIENT) {
      socket.destroy()
      return
    }
    open.set(client, count)
    socket.once('close', () => {
      const left = (open.get(client) ?? 1) - 1
      if (left === 0) open.delete(client)
      else open.set(client, left)
    })
  })
}

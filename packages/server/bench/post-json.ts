import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/**
 * Posts a document and says the status. A connection that the server closed while it was idle is
 * replaced, as every client must; the routes measured here take the same document twice.
 */
export function postJson(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      agent,
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
    })
    sent.on('response', (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    })
    sent.on('error', (error) => {
      if (sent.reusedSocket) resolve(postJson(url, headers, body))
      else reject(error)
    })
    sent.end(JSON.stringify(body))
  })
}

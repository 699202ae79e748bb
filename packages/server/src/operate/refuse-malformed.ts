import type { Server } from 'node:http'
import { problem } from '../problem.ts'

/** Requests that are no HTTP, or take too long to arrive, get a problem document too. */
export function refuseMalformed(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const answer = ANSWERS[error.code ?? ''] ?? MALFORMED
    const body = JSON.stringify(answer)
    socket.end(
      `HTTP/1.1 ${answer.status} ${answer.title}\r\nconnection: close\r\n` +
        `content-type: application/problem+json; charset=UTF-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    )
  })
}

const MALFORMED = problem(400, 'malformed-http', 'Bad Request', 'This is not an HTTP request.')

const ANSWERS: Readonly<Record<string, ReturnType<typeof problem>>> = {
  HPE_HEADER_OVERFLOW: problem(
    431,
    'headers-too-large',
    'Request Header Fields Too Large',
    'Headers may have up to 16 kB.',
  ),
  ERR_HTTP_REQUEST_TIMEOUT: problem(
    408,
    'request-too-slow',
    'Request Timeout',
    'The request did not arrive in time. Send it again, in one go.',
  ),
}

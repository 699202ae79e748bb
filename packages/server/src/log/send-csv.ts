import type { Context } from 'hono'

/** Lines of csv as a file to save, sent as they come; the first is awaited, so that it can refuse. */
export async function sendCsv(
  c: Context,
  lines: AsyncIterator<string> | Iterator<string>,
  name: string,
): Promise<Response> {
  let next = await lines.next()
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      let text = ''
      while (!next.done && text.length < CHUNK) {
        text += next.value
        next = await lines.next()
      }
      if (text !== '') controller.enqueue(encoder.encode(text))
      if (next.done) controller.close()
    },
    async cancel() {
      await lines.return?.()
    },
  })
  return c.body(stream, 200, {
    'content-type': 'text/csv; charset=UTF-8',
    'content-disposition': `attachment; filename="${name}"`,
  })
}

const CHUNK = 64 * 1024

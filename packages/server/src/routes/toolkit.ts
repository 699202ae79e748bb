import type { ClaimInput } from '@feescope/core'
import { createRoute } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { readBody } from '../log/read-body.ts'
import { fileContent, PDF, ZIP } from '../schemas/binary.ts'
import { jsonResponse, problemResponse } from '../schemas/problem.ts'
import { toolkit, toolkitQuestion } from '../schemas/toolkit.ts'
import { sendFile } from '../send-file.ts'

const route = createRoute({
  method: 'post',
  path: '/api/v1/toolkit',
  summary: 'What endangers the payment of a code list',
  description:
    'Denial triggers, modifier pitfalls, bundling conflicts, unit limits, documentation and the ' +
    'dollars at stake at the place: as JSON, as PDF, or as a zip of the PDF and CSV files.',
  request: {
    body: { required: true, content: { 'application/json': { schema: toolkitQuestion } } },
  },
  responses: {
    200: {
      description: 'The toolkit in the format asked for',
      content: {
        ...jsonResponse('', toolkit).content,
        ...fileContent(PDF),
        ...fileContent(ZIP),
      },
    },
    400: problemResponse('The body is malformed'),
  },
})

/** `POST /api/v1/toolkit` */
export function addToolkitRoute(app: ApiApp, { reference, today }: AppOptions): void {
  app.openAPIRegistry.registerPath(route)
  app.post(route.path, async (c) => {
    const { codes, format = 'json', date = today(), ...where } = await readBody(c, toolkitQuestion)
    const given = Object.entries(where).filter(([, value]) => value !== undefined)
    // The engine itself checks the values.
    const place = { ...Object.fromEntries(given), date } as Omit<ClaimInput, 'lines'>
    const { answerToolkit } = await import('@feescope/batch')
    const answer = answerToolkit(reference, { codes, place })
    const name = `toolkit-${codes.length === 1 ? answer.codes[0]?.code : answer.date}`
    switch (format) {
      case 'json':
        return c.json(answer, 200)
      case 'pdf': {
        const { renderPdf, writeToolkit } = await import('@feescope/documents')
        return sendFile(c, await renderPdf(writeToolkit(answer)), PDF, `${name}.pdf`)
      }
      case 'zip': {
        const { packToolkit, zipFiles } = await import('@feescope/documents')
        const zip = zipFiles(await packToolkit(answer), answer.date)
        return sendFile(c, zip, ZIP, `${name}.zip`)
      }
      default:
        return format satisfies never
    }
  })
}

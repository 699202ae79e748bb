import { createRoute } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { readClaimBody } from '../read-claim-body.ts'
import { fileContent, PDF } from '../schemas/binary.ts'
import { claimInput } from '../schemas/claim-input.ts'
import { problemResponse } from '../schemas/problem.ts'
import { sendFile } from '../send-file.ts'

const route = createRoute({
  method: 'post',
  path: '/api/v1/superbill',
  summary: 'A claim as a sheet of paper',
  description: 'The priced lines with what the edits say and what the record must hold, as PDF.',
  request: { body: { required: true, content: { 'application/json': { schema: claimInput } } } },
  responses: {
    200: { description: 'The sheet', content: fileContent(PDF) },
    400: problemResponse('The body is malformed'),
  },
})

/** `POST /api/v1/superbill` */
export function addSuperbillRoute(app: ApiApp, { reference, today }: AppOptions): void {
  app.openAPIRegistry.registerPath(route)
  app.post(route.path, async (c) => {
    const { claim } = await readClaimBody(c, today)
    // Loaded with the first sheet, so that a server that is asked for none does not pay for it.
    const { answerSuperbill } = await import('@feescope/batch')
    const { renderPdf } = await import('@feescope/documents')
    const paper = answerSuperbill(reference, claim)
    return sendFile(c, await renderPdf(paper), PDF, `superbill-${paper.date}.pdf`)
  })
}

import { createRoute } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { claimBodyOf } from '../claim-body.ts'
import { readBody } from '../log/read-body.ts'
import { problem, sendProblem } from '../problem.ts'
import { appealAnswer, appealQuestion } from '../schemas/appeal.ts'
import { DOCX, fileContent, PDF } from '../schemas/binary.ts'
import { jsonResponse, problemResponse } from '../schemas/problem.ts'
import { sendFile } from '../send-file.ts'

const route = createRoute({
  method: 'post',
  path: '/api/v1/denials/letter',
  summary: 'Draft the appeal of a denied line',
  description:
    'Never where the rule that denied it is right: then the answer says why, and what to do ' +
    'instead. Who the patient and the practice are is left in brackets. Nothing is kept.',
  request: {
    body: { required: true, content: { 'application/json': { schema: appealQuestion } } },
  },
  responses: {
    200: {
      description: 'The draft or the refusal; with a format, the draft as that file',
      content: {
        ...jsonResponse('', appealAnswer).content,
        ...fileContent(DOCX),
        ...fileContent(PDF),
      },
    },
    400: problemResponse('The body is malformed'),
    422: problemResponse('A file was asked for, and there is nothing to appeal'),
  },
})

/** `POST /api/v1/denials/letter` */
export function addLetterRoute(app: ApiApp, { reference, today }: AppOptions): void {
  app.openAPIRegistry.registerPath(route)
  app.post(route.path, async (c) => {
    const question = await readBody(c, appealQuestion)
    const { format = 'json', line = 1, denial, remarks = [], payer, decided } = question
    // Loaded with the first letter, so that a server that is asked for none does not pay for it.
    const { answerAppeal } = await import('@feescope/batch')
    const draft = answerAppeal(reference, {
      claim: claimBodyOf(question.claim, today).claim,
      line,
      denial,
      remarks,
      ...(payer !== undefined && { payer }),
      ...(decided !== undefined && { decided }),
    })
    if (!draft.drafted) {
      if (format === 'json') return c.json(draft, 200, NOT_KEPT)
      const detail = [draft.why, ...draft.instead].join(' ')
      return sendProblem(c, problem(422, 'no-appeal', 'There is nothing to appeal', detail))
    }
    const { renderDocx, renderPdf, renderText } = await import('@feescope/documents')
    const { paper, ...facts } = draft
    switch (format) {
      case 'json':
        return c.json({ ...facts, blocks: paper.blocks, text: renderText(paper) }, 200, NOT_KEPT)
      case 'docx':
        return sendFile(c, await renderDocx(paper), DOCX, `${draft.name}.docx`)
      case 'pdf':
        return sendFile(c, await renderPdf(paper), PDF, `${draft.name}.pdf`)
      default:
        return format satisfies never
    }
  })
}

const NOT_KEPT = { 'cache-control': 'no-store' }

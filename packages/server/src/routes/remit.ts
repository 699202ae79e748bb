import { InvalidInput, parseUnits } from '@feescope/core'
import { listDoneWork } from '@feescope/store'
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { z } from 'zod'
import type { ApiApp, AppEnv } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { issuesOf } from '../issues.ts'
import { boundReview } from '../remit/bound-review.ts'
import { type OpenMarks, workMarksOpener } from '../remit/open-marks.ts'
import { readBilled, readRemitUpload, refused } from '../remit/read-remit-upload.ts'
import { placeOf } from '../schemas/place-query.ts'
import { jsonResponse, problemResponse } from '../schemas/problem.ts'
import { remitAnswer, remitBody, remitQuery } from '../schemas/remit.ts'
import { csvResponse } from '../schemas/upload.ts'

const route = createRoute({
  method: 'post',
  path: '/api/v1/remit',
  summary: 'Compare a remittance (835) with what should have been paid',
  description:
    'Paid against expected line by line, with the factor that differs; denials with what explains ' +
    'them; totals by payer and cause. With the claims as billed (837P or CSV) lines are matched to ' +
    'them. The files are processed and not kept; nothing of them is logged.',
  request: { query: remitQuery, body: remitBody },
  responses: {
    200: {
      description: 'The review',
      content: { ...jsonResponse('', remitAnswer).content, ...csvResponse('').content },
    },
    400: problemResponse('A file or a parameter cannot be read'),
    403: problemResponse('A page of another site sent the form'),
    413: problemResponse('The files are larger than 32 MB: use feescope remit'),
    415: problemResponse('The body is of another type'),
  },
})

/** `POST /api/v1/remit` */
export function addRemitRoute(app: ApiApp, options: AppOptions): void {
  const openMarks = workMarksOpener(options)
  app.openAPIRegistry.registerPath(route)
  app.post(route.path, async (c) => {
    const query = remitQuery.safeParse(c.req.query())
    if (!query.success) throw new InvalidInput(issuesOf(query.error))
    return sendReview(c, query.data, options, await openMarks(c))
  })
}

async function sendReview(
  c: Context<AppEnv>,
  { tolerance, format = 'json', ...query }: z.infer<typeof remitQuery>,
  { reference, today }: AppOptions,
  marks: OpenMarks | null,
): Promise<Response> {
  const batch = await import('@feescope/batch')
  const upload = await readRemitUpload(c)
  const billed = upload.claims && (await readBilled(upload.claims))
  const { date: _, ...place } = placeOf(query, today)
  const rows: string[] = [batch.REVIEW_CSV_HEADER]
  const found = await batch.reviewRemittance({
    remittance: batch.readRemittance(upload.remittance),
    reference,
    place,
    tolerance: parseUnits(tolerance ?? '0.01', 2) ?? 1,
    ...(billed && { claims: await batch.indexClaims(billed.claims) }),
    ...(format === 'csv' && {
      onLine: (line) => void rows.push(batch.renderReviewCsvLine(line)),
    }),
  })
  const review = batch.presentReview(found)
  if (review.payments.length === 0) {
    const why = review.issues[0]?.message ?? ''
    throw refused('remittance', `The file holds no remittance (835). ${why}`.trim())
  }
  const headers = { 'cache-control': 'no-store' }
  if (format === 'csv') {
    return c.body(rows.join(''), 200, { ...headers, 'content-type': 'text/csv; charset=UTF-8' })
  }
  const issues = [...(billed?.issues ?? []), ...review.issues]
  const work = batch.workGroupsOf(found.worklist, {
    secret: marks?.keys.secret ?? '',
    done: marks === null ? new Set() : await listDoneWork(marks.store, marks.scope),
  })
  const answer = { ...boundReview({ ...review, issues }, work), marks: marks !== null }
  return c.json(answer, 200, headers)
}

import type { DenialReceipt, DenialReport, OwnReports } from '../../api/denials.ts'
import { ApiProblem, type Problem } from '../../api/request.ts'
import { reporterHeaders } from './reporter-token.ts'

const PATH = '/api/v1/denials/reports'

/** Sends a report. Throws `ApiProblem`. */
export function sendReport(report: DenialReport): Promise<DenialReceipt> {
  return ask(PATH, {
    method: 'POST',
    headers: { ...reporterHeaders(), 'content-type': 'application/json' },
    body: JSON.stringify(report),
  })
}

export function listOwnReports(signal: AbortSignal): Promise<OwnReports> {
  return ask(PATH, { headers: reporterHeaders(), signal })
}

/** Deletes one report of this browser, or all. */
export function deleteReports(id: string | null): Promise<{ readonly deleted: number }> {
  const path = id === null ? PATH : `${PATH}?id=${encodeURIComponent(id)}`
  return ask(path, { method: 'DELETE', headers: reporterHeaders() })
}

async function ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(path, init)
  const answer: unknown = await response.json()
  if (!response.ok) throw new ApiProblem(answer as Problem)
  return answer as Answer
}

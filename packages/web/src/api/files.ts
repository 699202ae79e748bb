import { ApiProblem, type Problem } from './request.ts'

/** A file the server makes, handed to the browser to be saved. Throws `ApiProblem`. */
export async function saveFile(path: string, body: unknown): Promise<void> {
  const response = await fetch(`/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new ApiProblem((await response.json()) as Problem)
  saveBlob(await response.blob(), nameOf(response))
}

/** Sends files as a form; the answer is JSON, or text to be saved. Throws `ApiProblem`. */
export async function sendForm(path: string, form: FormData): Promise<Response> {
  const response = await fetch(`/api/v1${path}`, { method: 'POST', body: form })
  if (!response.ok) throw new ApiProblem((await response.json()) as Problem)
  return response
}

export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

function nameOf({ headers }: Response): string {
  return /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'feescope'
}

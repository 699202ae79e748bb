import { openBundledReference } from '@feescope/data'
import { type AppOptions, createApp } from '@feescope/server'

/** The day these tests take for today. */
export const TODAY = '2026-07-15'

/** The app over the real bundled data, called in process. */
export async function bundledApp(options: Partial<AppOptions> = {}) {
  return createApp({ reference: await openBundledReference(), today: () => TODAY, ...options })
}

export function post(body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }
}

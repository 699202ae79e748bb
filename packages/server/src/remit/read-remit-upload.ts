import { setImmediate } from 'node:timers/promises'
import type { BilledClaim, X12Issue } from '@feescope/batch'
import { InvalidInput } from '@feescope/core'
import type { Context } from 'hono'

/** What was sent: a remittance, and the claims it answers where they were given. */
export interface RemitUpload {
  readonly remittance: AsyncIterable<Uint8Array>
  readonly claims: Uint8Array | null
}

/** Opens the body of a remittance route. Throws `InvalidInput`. */
export async function readRemitUpload(c: Context): Promise<RemitUpload> {
  const type = c.req.header('content-type') ?? ''
  if (!type.toLowerCase().startsWith('multipart/form-data')) {
    const { body } = c.req.raw
    if (!body) throw refused('remittance', 'The body is empty: send an 835 file.')
    return { remittance: yieldBetween(body), claims: null }
  }
  const form = await c.req.formData().catch(() => {
    throw refused('remittance', 'The form cannot be read: send multipart/form-data.')
  })
  const remittance = form.get('remittance')
  if (!(remittance instanceof File)) {
    throw refused('remittance', 'The form has no file “remittance”: send an 835 file as that part.')
  }
  const claims = form.get('claims')
  return {
    remittance: yieldBetween(remittance.stream()),
    claims:
      claims instanceof File && claims.size > 0 ? new Uint8Array(await claims.arrayBuffer()) : null,
  }
}

/** Some twenty lines of a remittance. */
const PIECE = 4096

/** The bytes in small pieces; other requests are answered between two of them. */
async function* yieldBetween(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      yield chunk.subarray(at, at + PIECE)
      await setImmediate()
    }
  }
}

/** The claims as billed, and what of them could not be read. */
export async function readBilled(bytes: Uint8Array): Promise<{
  readonly claims: readonly BilledClaim[]
  readonly issues: readonly X12Issue[]
}> {
  const { readClaimsCsv, readProfessionalClaims } = await import('@feescope/batch')
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8))
  if (!/^\uFEFF?\s*(?:ï»¿)?(?:ISA|ST)/.test(start)) {
    const read = readClaimsCsv(new TextDecoder().decode(bytes))
    const issues = read.issues.map(({ code, message }) => ({
      ...{ segment: 0, code, severity: 'error' as const },
      message: `Claims: ${message}`,
    }))
    return { claims: read.claims, issues }
  }
  const claims: BilledClaim[] = []
  const issues: X12Issue[] = []
  for await (const item of readProfessionalClaims(yieldBetween(onePiece(bytes)))) {
    if (item.kind === 'claim') claims.push(item.claim)
    if (item.kind === 'rejected') {
      issues.push(...item.issues.map((each) => ({ ...each, message: `Claims: ${each.message}` })))
    }
  }
  return { claims, issues }
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** A file that is not what it should be. */
export function refused(path: string, message: string): InvalidInput {
  return new InvalidInput([
    { path, code: 'malformed-file', expected: 'X12 835', received: 'another body', message },
  ])
}

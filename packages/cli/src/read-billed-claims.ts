import type { BilledClaim } from '@feescope/batch'
import { openFile } from './open-file.ts'
import type { Session } from './session.ts'

/** The claims as billed; what could not be read is said, not dropped in silence. */
export async function readBilledClaims(
  session: Pick<Session, 'err'>,
  file: string,
): Promise<readonly BilledClaim[]> {
  const { isX12, readClaimsCsv, readProfessionalClaims } = await import('@feescope/batch')
  const { start, bytes } = await openFile(file)
  const claims: BilledClaim[] = []
  if (isX12(start)) {
    for await (const item of readProfessionalClaims(bytes)) {
      if (item.kind === 'claim') claims.push(item.claim)
      if (item.kind === 'rejected') {
        session.err(item.issues.map(({ message }) => `${file}: ${message}\n`).join(''))
      }
    }
    return claims
  }
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  const read = readClaimsCsv(Buffer.concat(pieces).toString('utf8'))
  session.err(read.issues.map(({ message }) => `${file}: ${message}\n`).join(''))
  return read.claims
}

import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { InvalidInput } from '@feescope/core'

const FEWEST = 32

/** The secret of the data directory, made at first use in a file only its owner can read. */
export function readOrCreateSecret(home: string): string {
  const file = join(home, 'secret')
  mkdirSync(home, { recursive: true })
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    // It is there already: another start made it.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return checkSecret(readFileSync(file, 'utf8').trim(), file)
}

/** Throws `InvalidInput` for a secret that could be guessed; it is never repeated. */
export function checkSecret(secret: string, from: string): string {
  if (secret.length >= FEWEST) return secret
  const expected = `at least ${FEWEST} random characters`
  const message = `${from}: the secret has ${secret.length} characters; give it ${expected}, such as what "openssl rand -base64 33" prints.`
  throw new InvalidInput([
    { path: from, code: 'secret-too-short', expected, received: 'fewer', message },
  ])
}

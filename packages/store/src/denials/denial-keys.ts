import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LogScope } from '../scope.ts'
import { StoreError } from '../store-error.ts'

/** What this installation hashes reporters with and signs its figures with. */
export interface DenialKeys {
  /** Base64url. */
  readonly secret: string
  /** Ed25519, base64url of PKCS #8 and SPKI. */
  readonly privateKey: string
  readonly publicKey: string
}

/** The keys of a data directory, made at first use; only their owner can read the file. */
export function openDenialKeys(home: string): DenialKeys {
  const file = join(home, 'denial-keys.json')
  return readKeys(file) ?? createKeys(home, file)
}

function readKeys(file: string): DenialKeys | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw unusable(file, error)
  }
  try {
    const { secret, privateKey, publicKey } = JSON.parse(text)
    if ([secret, privateKey, publicKey].every((key) => typeof key === 'string' && key !== '')) {
      return { secret, privateKey, publicKey }
    }
  } catch (error) {
    throw unusable(file, error)
  }
  throw unusable(file, new Error('a key is missing'))
}

function createKeys(home: string, file: string): DenialKeys {
  const pair = generateKeyPairSync('ed25519')
  const keys: DenialKeys = {
    secret: randomBytes(32).toString('base64url'),
    privateKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url'),
    publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64url'),
  }
  const aside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    mkdirSync(home, { recursive: true })
    writeFileSync(aside, `${JSON.stringify(keys)}\n`, { mode: 0o600, flag: 'wx' })
    try {
      // Unlike a rename, fails where another process was first.
      linkSync(aside, file)
    } finally {
      rmSync(aside)
    }
    return keys
  } catch (error) {
    const first = readKeys(file)
    if (first) return first
    throw unusable(file, error)
  }
}

/** The opaque name of who reports: the same for the same identity, and nothing without the secret. */
export function reporterOf({ secret }: Pick<DenialKeys, 'secret'>, identity: string): string {
  return createHmac('sha256', secret).update(identity).digest('base64url')
}

/** A user who reports, whether at the command line or signed in. */
export function reporterOfUser(
  keys: Pick<DenialKeys, 'secret'>,
  { organizationId, userId }: LogScope,
): string {
  return reporterOf(keys, `user ${organizationId} ${userId}`)
}

function unusable(file: string, error: unknown): StoreError {
  const why = error instanceof Error ? error.message : String(error)
  return new StoreError(
    'keys-unusable',
    `The keys for denial reports in ${file} cannot be used (${why}). Restore the file; with a new one the old reports cannot be found again.`,
    error,
  )
}

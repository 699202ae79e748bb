import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { DenialKeys } from '../denial-keys.ts'
import type { THRESHOLD } from '../figures.ts'
import type { PublishedCluster } from '../published.ts'

/** What a store says of its published figures; nothing in it is below the threshold. */
export interface FiguresPayload {
  readonly kind: 'feescope-denial-figures'
  readonly version: 1
  /** What the practice or group calls itself. */
  readonly name: string
  readonly issuedAt: string
  readonly threshold: typeof THRESHOLD
  readonly clusters: readonly PublishedCluster[]
}

/** The file that stores exchange. The signature is over the payload as `JSON.stringify` writes it. */
export interface FiguresFile {
  readonly payload: FiguresPayload
  /** Ed25519, base64url of SPKI. */
  readonly key: string
  readonly signature: string
}

export function signFigures(payload: FiguresPayload, keys: DenialKeys): FiguresFile {
  const privateKey = createPrivateKey({
    key: Buffer.from(keys.privateKey, 'base64url'),
    format: 'der',
    type: 'pkcs8',
  })
  const signature = sign(null, bytesOf(payload), privateKey).toString('base64url')
  return { payload, key: keys.publicKey, signature }
}

/** Whether the key's owner signed exactly this payload. */
export function isSigned(payload: unknown, key: string, signature: string): boolean {
  const publicKey = findPublicKey(key)
  if (!publicKey) return false
  return verify(null, bytesOf(payload), publicKey, Buffer.from(signature, 'base64url'))
}

/** An Ed25519 key, in the one spelling there is of it; `undefined` for anything else. */
export function findPublicKey(text: string): KeyObject | undefined {
  try {
    const der = Buffer.from(text, 'base64url')
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    const canonical = key.export({ format: 'der', type: 'spki' }).toString('base64url')
    return key.asymmetricKeyType === 'ed25519' && canonical === text ? key : undefined
  } catch {
    return undefined
  }
}

function bytesOf(payload: unknown): Buffer {
  return Buffer.from(JSON.stringify(payload), 'utf8')
}

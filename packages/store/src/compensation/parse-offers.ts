import { InvalidInput } from '@feescope/core'
import { createIssueList, type IssueList, issueOf } from '../log/issue.ts'
import { type Offer, payOffer } from './offer.ts'

const TEXTS = ['base', 'threshold', 'draw', 'qualityBonus'] as const
const KEYS: readonly string[] = ['name', 'tiers', 'recoverable', ...TEXTS]
const MAX_OFFERS = 10
const MAX_TIERS = 20

/** One offer or a list of them from JSON. Throws `InvalidInput` with every issue. */
export function parseOffers(input: unknown): readonly Offer[] {
  const list = createIssueList()
  const given: readonly unknown[] = Array.isArray(input) ? input : [input]
  if (given.length === 0 || given.length > MAX_OFFERS) {
    throw new InvalidInput([
      issueOf('offers', 'out-of-range', `1 to ${MAX_OFFERS} offers`, given.length),
    ])
  }
  const offers = given.map((each, index) => readOffer(list, each, `offers[${index}]`))
  if (list.issues.length > 0) throw new InvalidInput(list.issues)
  // Paying nothing reads every amount: the same words for a wrong one as when it is paid.
  for (const offer of offers) payOffer(offer, '0')
  return offers
}

function readOffer(list: IssueList, value: unknown, path: string): Offer {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    list.note(issueOf(path, 'not-an-object', 'an offer', value))
    return { name: '', tiers: [] }
  }
  const given: Readonly<Record<string, unknown>> = { ...value }
  for (const key of Object.keys(given)) {
    if (KEYS.includes(key)) continue
    list.note(issueOf(`${path}.${key}`, 'unknown-key', `one of ${KEYS.join(', ')}`, key))
  }
  const name = given['name'] ?? path
  if (typeof name !== 'string') list.note(issueOf(`${path}.name`, 'not-text', 'a name', name))
  for (const key of TEXTS) checkText(list, given[key], `${path}.${key}`)
  const recoverable = given['recoverable'] ?? false
  if (typeof recoverable !== 'boolean') {
    list.note(issueOf(`${path}.recoverable`, 'not-a-choice', 'true or false', recoverable))
  }
  const tiers = readTiers(list, given['tiers'], `${path}.tiers`)
  const texts = Object.fromEntries(
    TEXTS.flatMap((key) => (typeof given[key] === 'string' ? [[key, given[key]]] : [])),
  )
  return { name: String(name), ...texts, recoverable: recoverable === true, tiers }
}

function readTiers(list: IssueList, value: unknown, path: string): Offer['tiers'] {
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_TIERS) {
    list.note(issueOf(path, 'not-a-list', `a list of 1 to ${MAX_TIERS} tiers from 0 on`, value))
    return []
  }
  return value.map((tier: unknown, index) => {
    const { from, rate } = (typeof tier === 'object' && tier !== null ? tier : {}) as {
      readonly from?: unknown
      readonly rate?: unknown
    }
    checkText(list, from ?? null, `${path}[${index}].from`)
    checkText(list, rate ?? null, `${path}[${index}].rate`)
    return { from: String(from), rate: String(rate) }
  })
}

function checkText(list: IssueList, value: unknown, path: string): void {
  if (value === undefined || typeof value === 'string') return
  list.note(issueOf(path, 'not-text', 'a number as text, such as "52.50"', value))
}

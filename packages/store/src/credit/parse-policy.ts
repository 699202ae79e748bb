import { findModifier, InvalidInput, parseUnits } from '@feescope/core'
import { LOG_ROLES } from '../log/entry.ts'
import { createIssueList, type IssueList, issueOf } from '../log/issue.ts'
import { WORK_SCALE } from '../money/work.ts'
import { type CreditPolicy, DEFAULT_CREDIT_POLICY } from './credit-policy.ts'

const PACKAGE_SHARES: readonly string[] = ['pre', 'intra', 'post', 'pre+intra']
/** Credited by the row or by ranking: a share for them would count twice. */
const NOT_BY_SHARE: readonly string[] = ['26', 'TC', '50', '51']
const KEYS: readonly string[] = Object.keys(DEFAULT_CREDIT_POLICY)

/**
 * A policy from JSON; parts that are left out are the default's. Throws `InvalidInput` with every
 * issue.
 */
export function parseCreditPolicy(input: unknown): CreditPolicy {
  const list = createIssueList()
  const given = readObject(list, input, 'policy')
  for (const key of Object.keys(given)) {
    if (!KEYS.includes(key)) {
      list.note(issueOf(key, 'unknown-key', `one of ${KEYS.join(', ')}`, key))
    }
  }
  const { name, schedule, endoscopy } = { ...DEFAULT_CREDIT_POLICY, ...given }
  const policy: CreditPolicy = {
    name: readText(list, name, 'name', /^.{1,80}$/, 'a name of 1 to 80 characters'),
    schedule: readText(
      list,
      schedule,
      'schedule',
      /^(?:date-of-service|RVU\d\d[A-D]R?|20\d\d)$/,
      'date-of-service, a release such as RVU25D, or a year such as 2025',
    ),
    endoscopy: endoscopy === 'full' ? 'full' : 'difference',
    modifiers: {
      ...DEFAULT_CREDIT_POLICY.modifiers,
      ...readShares(list, given['modifiers'], 'modifiers', isCreditedModifier, PACKAGE_SHARES),
    },
    bilateral: {
      ...DEFAULT_CREDIT_POLICY.bilateral,
      ...readShares(list, given['bilateral'], 'bilateral', (key) => /^[01239]$/.test(key)),
    },
    multiple: readMultiple(list, given['multiple']),
    roles: {
      ...DEFAULT_CREDIT_POLICY.roles,
      ...readShares(list, given['roles'], 'roles', (key) => LOG_ROLES.some((role) => role === key)),
    },
  }
  if (endoscopy !== 'full' && endoscopy !== 'difference') {
    list.note(issueOf('endoscopy', 'unknown-choice', 'difference or full', endoscopy))
  }
  if (list.issues.length > 0) throw new InvalidInput(list.issues)
  return policy
}

function isCreditedModifier(key: string): boolean {
  return findModifier(key) !== undefined && !NOT_BY_SHARE.includes(key)
}

function readMultiple(list: IssueList, value: unknown): CreditPolicy['multiple'] {
  if (value === undefined) return DEFAULT_CREDIT_POLICY.multiple
  if (value === null) return null
  if (Array.isArray(value) && value.length >= 2 && value.length <= 20 && value.every(isShare)) {
    return value
  }
  list.note(issueOf('multiple', 'malformed-shares', 'null or 2 to 20 shares such as "0.5"', value))
  return null
}

function readShares(
  list: IssueList,
  value: unknown,
  path: string,
  isKey: (key: string) => boolean,
  words: readonly string[] = [],
): Readonly<Record<string, string>> {
  if (value === undefined) return {}
  const shares: Record<string, string> = {}
  for (const [key, share] of Object.entries(readObject(list, value, path))) {
    const at = `${path}.${key}`
    if (!isKey(key)) list.note(issueOf(at, 'unknown-key', 'a key that a share may be set for', key))
    else if (typeof share === 'string' && (isShare(share) || words.includes(share))) {
      shares[key] = share
    } else {
      const expected = ['a share from 0 to 3 as text, such as "0.625"', ...words].join(', ')
      list.note(issueOf(at, 'malformed-share', expected, share))
    }
  }
  return shares
}

function isShare(value: unknown): value is string {
  const units = typeof value === 'string' ? parseUnits(value, WORK_SCALE) : undefined
  return units !== undefined && units >= 0 && units <= 3_000_000
}

function readText(
  list: IssueList,
  value: unknown,
  path: string,
  shape: RegExp,
  expected: string,
): string {
  if (typeof value === 'string' && shape.test(value)) return value
  list.note(issueOf(path, 'malformed-text', expected, value))
  return ''
}

function readObject(
  list: IssueList,
  value: unknown,
  path: string,
): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  list.note(issueOf(path, 'not-an-object', 'an object', value))
  return {}
}

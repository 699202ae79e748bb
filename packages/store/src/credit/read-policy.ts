import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import { type CreditPolicy, DEFAULT_CREDIT_POLICY } from './credit-policy.ts'
import { parseCreditPolicy } from './parse-policy.ts'

/** The organisation's credit policy; the default until one is set. */
export async function readCreditPolicy(
  { db }: Store,
  { organizationId }: LogScope,
): Promise<CreditPolicy> {
  const row = await db
    .selectFrom('credit_policy')
    .select('policy')
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  return row ? parseCreditPolicy(JSON.parse(row.policy)) : DEFAULT_CREDIT_POLICY
}
